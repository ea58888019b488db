package dev.unbus.esb.cut;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which route calls which: read from what is written of them, so that no way of calling is missed. */
final class Calls {

    /** A channel, and whether each message says its name, or the rest of it. */
    private static final Pattern CALLED = Pattern.compile("\\b(direct|seda):(?://)?([A-Za-z0-9_.:-]*)(\\$\\{)?");

    private static final Pattern SOURCE =
            Pattern.compile("(?m)^ +from: *\\n +uri: [\"']?(direct|seda):(?://)?([A-Za-z0-9_.:-]+)");

    private final Map<String, Set<String>> called = new LinkedHashMap<>();
    private final Set<String> entries = new LinkedHashSet<>();

    /**
     * Reads the written routes.
     *
     * @param yaml of each route by its id
     * @param whole each route with all that it takes along, such as how its failures are handled, by its id
     * @param answering the routes that answer an API
     */
    Calls(Map<String, String> yaml, Map<String, String> whole, Set<String> answering) {
        Map<String, Set<String>> consumers = new LinkedHashMap<>();
        yaml.forEach((id, text) -> {
            var source = SOURCE.matcher(text);
            if (source.find()) {
                consumers
                        .computeIfAbsent(source.group(1) + ":" + source.group(2), channel -> new LinkedHashSet<>())
                        .add(id);
            } else {
                entries.add(id);
            }
        });
        entries.addAll(answering);
        entries.retainAll(yaml.keySet());
        yaml.forEach((id, text) -> called.put(id, callees(id, whole.getOrDefault(id, text), consumers)));
    }

    private static Set<String> callees(String id, String text, Map<String, Set<String>> consumers) {
        Set<String> callees = new LinkedHashSet<>();
        var found = CALLED.matcher(text);
        while (found.find()) {
            String called = found.group(1) + ":" + found.group(2);
            if (found.group(3) == null) {
                callees.addAll(consumers.getOrDefault(called, Set.of()));
            } else {
                consumers.forEach((channel, ids) -> {
                    if (channel.startsWith(called)) {
                        callees.addAll(ids);
                    }
                });
            }
        }
        callees.remove(id);
        return callees;
    }

    /** The routes that something outside starts. */
    Set<String> entries() {
        return entries;
    }

    /** The routes that a route calls itself. */
    Set<String> of(String id) {
        return called.getOrDefault(id, Set.of());
    }

    /** The given routes and all that they call, however deep; a cycle is no obstacle. */
    Set<String> reachable(Collection<String> from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.poll();
            if (reached.add(id)) {
                open.addAll(of(id));
            }
        }
        return reached;
    }
}
