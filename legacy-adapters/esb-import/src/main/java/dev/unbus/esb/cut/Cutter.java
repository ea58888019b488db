package dev.unbus.esb.cut;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cuts a project into integrations: one for each group of routes that can start without the others. What several groups call is copied
 * into each of them as long as it is tiny; otherwise the groups stay together.
 */
public final class Cutter {

    /** The most lines of YAML that are copied rather than shared. */
    private static final int TINY_LINES = 60;

    private final Conversion conversion;
    private final Map<String, String> yaml;
    private final Calls calls;
    private final List<Group> groups = new ArrayList<>();

    private Cutter(Conversion conversion, Map<String, String> yaml, Map<String, String> whole) {
        this.conversion = conversion;
        this.yaml = yaml;
        this.calls = new Calls(yaml, whole, answering(conversion));
    }

    /** Routes that are in one integration. */
    private static final class Group {
        private final Set<String> entries = new LinkedHashSet<>();
        private final Set<String> shared = new LinkedHashSet<>();
        private Set<String> reached = Set.of();
    }

    /**
     * Cuts a project.
     *
     * @param conversion of the project
     * @param yaml the written routes by id
     * @param whole the routes with all that they take along by id, in which they may call others, too
     * @param team that owns what comes out
     * @param names gives each integration its name
     */
    public static List<Cut> cut(
            Conversion conversion, Map<String, String> yaml, Map<String, String> whole, String team, FlowNames names) {
        Cutter cutter = new Cutter(conversion, yaml, whole);
        cutter.group();
        return cutter.cuts(team, names);
    }

    private static Set<String> answering(Conversion conversion) {
        return conversion.apis().stream()
                .flatMap(api -> api.operations().stream())
                .map(RestApi.Operation::routeId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void group() {
        Set<String> open = new LinkedHashSet<>(calls.entries());
        for (RestApi api : conversion.apis()) {
            Group group = new Group();
            api.operations().stream()
                    .map(RestApi.Operation::routeId)
                    .filter(yaml::containsKey)
                    .forEach(group.entries::add);
            open.removeAll(group.entries);
            add(group);
        }
        for (String entry : open) {
            Group group = new Group();
            group.entries.add(entry);
            add(group);
        }
        joinWhatSharesMuch();
        Set<String> rest = new LinkedHashSet<>(yaml.keySet());
        groups.forEach(group -> rest.removeAll(group.reached));
        if (!rest.isEmpty()) {
            Group unreached = new Group();
            unreached.reached = calls.reachable(rest);
            groups.add(unreached);
        }
    }

    private void add(Group group) {
        group.reached = calls.reachable(group.entries);
        if (!group.reached.isEmpty()) {
            groups.add(group);
        }
    }

    private void joinWhatSharesMuch() {
        Map<String, Group> owner = new LinkedHashMap<>();
        for (Group group : List.copyOf(groups)) {
            Group into = group;
            for (String id : List.copyOf(group.reached)) {
                Group first = owner.get(id);
                if (first != null && first != into && !copiable(id)) {
                    into = join(first, into, id, owner);
                }
            }
            Group joined = into;
            joined.reached.forEach(id -> owner.putIfAbsent(id, joined));
        }
    }

    private Group join(Group first, Group second, String because, Map<String, Group> owner) {
        first.entries.addAll(second.entries);
        first.shared.addAll(second.shared);
        first.shared.add(because);
        first.reached = calls.reachable(first.entries);
        groups.remove(second);
        owner.replaceAll((id, group) -> group == second ? first : group);
        return first;
    }

    private boolean copiable(String id) {
        String text = yaml.getOrDefault(id, "");
        return text.lines().count() <= TINY_LINES
                && !text.contains("seda:")
                && !calls.entries().contains(id);
    }

    private List<Cut> cuts(String team, FlowNames names) {
        Map<String, Long> uses = groups.stream()
                .flatMap(group -> group.reached.stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        List<Cut> cuts = new ArrayList<>();
        for (Group group : groups) {
            List<String> routes =
                    yaml.keySet().stream().filter(group.reached::contains).toList();
            Set<String> copied = routes.stream()
                    .filter(id -> uses.getOrDefault(id, 0L) > 1)
                    .collect(Collectors.toCollection(TreeSet::new));
            String flow = names.of(conversion.project().name(), groups.size() == 1 ? "" : title(group));
            String together = group.shared.isEmpty() ? "" : "they share " + String.join(", ", group.shared);
            cuts.add(new Cut(
                    team,
                    flow,
                    conversion,
                    routes,
                    copied,
                    apis(group),
                    together,
                    group.entries.isEmpty(),
                    callsOf(routes)));
        }
        return cuts;
    }

    private Map<String, Set<String>> callsOf(List<String> routes) {
        Map<String, Set<String>> called = new LinkedHashMap<>();
        routes.forEach(id -> called.put(id, calls.of(id)));
        return called;
    }

    private String title(Group group) {
        if (group.entries.isEmpty()) {
            return "unreached";
        }
        return apis(group).stream()
                .findFirst()
                .map(RestApi::name)
                .orElse(group.entries.iterator().next());
    }

    private List<RestApi> apis(Group group) {
        return conversion.apis().stream()
                .filter(api ->
                        api.operations().stream().anyMatch(operation -> group.entries.contains(operation.routeId())))
                .toList();
    }
}
