package dev.unbus.catalog;

import dev.unbus.catalog.Topology.Edge;
import dev.unbus.catalog.Topology.Node;
import dev.unbus.catalog.estates.Estate;
import dev.unbus.catalog.estates.LegacyFlow;
import dev.unbus.catalog.model.IntegrationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Joins old buses to what there is: each flow with what replaces it, seen or not, and with those that it calls. */
final class OldBusJoin {

    private static final String INTEGRATION = "integration";

    private final Map<String, List<String>> versions;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Set<IntegrationId> unseen = new TreeSet<>();

    OldBusJoin(Topology topology, List<Estate> estates) {
        nodes = new ArrayList<>(topology.nodes());
        edges = new ArrayList<>(topology.edges());
        versions = topology.nodes().stream()
                .filter(node -> node.kind().equals(INTEGRATION))
                .map(Node::id)
                .collect(Collectors.groupingBy(id -> id.replaceFirst("@.*", "")));
        estates.forEach(this::add);
        unseen.forEach(id -> nodes.add(new Node(id.toString(), INTEGRATION, id.team(), "not-seen")));
    }

    Topology topology() {
        edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to));
        return new Topology(nodes, edges);
    }

    private void add(Estate estate) {
        String prefix = "legacy:" + estate.name() + "/";
        Set<String> ids = estate.flows().stream().map(LegacyFlow::id).collect(Collectors.toSet());
        for (LegacyFlow flow : estate.flows()) {
            String id = prefix + flow.id();
            IntegrationId by = flow.integration();
            nodes.add(new Node(
                    id, "legacy", by == null ? null : by.team(), flow.state().word()));
            if (by != null) {
                replaced(id, by);
            }
            flow.calls().stream()
                    .filter(called -> ids.contains(called) && !called.equals(flow.id()))
                    .forEach(called -> edges.add(Edge.imported(id, prefix + called)));
        }
    }

    private void replaced(String flow, IntegrationId by) {
        List<String> seen = versions.get(by.toString());
        if (seen == null) {
            unseen.add(by);
        }
        (seen == null ? List.of(by.toString()) : seen).forEach(node -> edges.add(Edge.imported(flow, node)));
    }
}
