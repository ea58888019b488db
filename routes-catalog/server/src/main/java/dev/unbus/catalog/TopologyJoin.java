package dev.unbus.catalog;

import dev.unbus.catalog.Topology.Edge;
import dev.unbus.catalog.Topology.Node;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.readers.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Joins what integrations say with what brokers say of readers. */
final class TopologyJoin {

    private static final Set<ChannelKind> SERVED = Set.of(ChannelKind.SOAP, ChannelKind.REST);

    private final Map<IntegrationId, List<Integration>> versions;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Channel, Set<String>> owners = new TreeMap<>();
    private final Set<Node> strangers = new LinkedHashSet<>();

    /** @param integrations one of each, or one of each version of it */
    TopologyJoin(List<Integration> integrations, Collection<Reader> readers) {
        versions = integrations.stream()
                .collect(Collectors.groupingBy(Integration::id, TreeMap::new, Collectors.toList()));
        integrations.forEach(this::add);
        BrokerReaders told = new BrokerReaders(integrations, readers);
        told.untold().forEach(this::addUntold);
        told.strangers().forEach(this::addStranger);
    }

    Topology topology() {
        List<Node> all = new ArrayList<>(nodes);
        owners.forEach((channel, teams) -> all.add(new Node(
                channel.toString(),
                channel.kind().label(),
                teams.size() == 1 ? teams.iterator().next() : null)));
        all.addAll(strangers);
        edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to));
        return new Topology(all, edges);
    }

    private void add(Integration integration) {
        String team = integration.id().team();
        nodes.add(new Node(node(integration), "integration", team));
        for (ChannelFlow flow : integration.channels()) {
            Set<String> teams = teams(flow.channel());
            if (flow.declared() && owns(flow)) {
                teams.add(team);
            }
            edges.add(Edge.of(node(integration), flow));
        }
    }

    private void addUntold(Map.Entry<Channel, IntegrationId> read) {
        teams(read.getKey());
        for (Integration version : versions.getOrDefault(read.getValue(), List.of())) {
            edges.add(Edge.read(read.getKey(), node(version)));
        }
    }

    private void addStranger(Reader stranger) {
        Node node = new Node("reader:" + stranger.name(), "unknown-reader", null);
        teams(stranger.channel());
        strangers.add(node);
        edges.add(Edge.read(stranger.channel(), node.id()));
    }

    private Set<String> teams(Channel channel) {
        return owners.computeIfAbsent(channel, none -> new TreeSet<>());
    }

    private String node(Integration integration) {
        boolean several = versions.getOrDefault(integration.id(), List.of()).size() > 1;
        return integration.id() + (several ? "@" + integration.version() : "");
    }

    /** A service belongs to the team that serves it, anything else to the team that fills it. */
    private static boolean owns(ChannelFlow flow) {
        return flow.direction() == (SERVED.contains(flow.channel().kind()) ? Direction.CONSUMED : Direction.PRODUCED);
    }
}
