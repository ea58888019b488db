package dev.unbus.esb.camelxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The channels between routes. What were contexts of their own become one, so a name that several of them use is told apart by the
 * name of the context.
 */
final class Channels {

    /** Context of what any context of the project reaches. */
    static final String SHARED = "";

    private final Map<String, String> byContext = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Notes that a route takes from a channel; a scheme is {@code direct} or {@code seda}. */
    void source(String scheme, String context, String name) {
        byContext.computeIfAbsent(key(scheme, context, name), key -> free(scheme, context, name));
    }

    private String free(String scheme, String context, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.:-]", "-");
        String wanted = taken.contains(scheme + ":" + plain) ? plain + "-" + context : plain;
        for (int next = 2; !taken.add(scheme + ":" + wanted); next++) {
            wanted = plain + "-" + context + "-" + next;
        }
        return wanted;
    }

    /**
     * The name of a direct channel.
     *
     * @throws BeyondException when no route takes from it
     */
    String direct(String context, String name) {
        String there = byContext.get(key("direct", context, name));
        if (there == null) {
            throw new BeyondException("no route of the project takes from direct:" + name);
        }
        return there;
    }

    /** The name of a queue in memory. */
    String seda(String context, String name) {
        source("seda", context, name);
        return byContext.getOrDefault(key("seda", context, name), name);
    }

    private static String key(String scheme, String context, String name) {
        return scheme + "|" + context + "|" + name;
    }
}
