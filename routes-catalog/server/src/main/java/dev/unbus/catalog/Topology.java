package dev.unbus.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What flows between whom, across teams: what is declared, joined with what was observed.
 *
 * @param nodes integrations and channels
 * @param edges from where to where messages go
 */
record Topology(List<Node> nodes, List<Edge> edges) {

    /**
     * An integration or a channel.
     *
     * @param id {@code team/flow}, or {@code kind:name} of a channel
     * @param kind {@code integration} or the kind of channel
     * @param owner the team, when it is clear
     */
    @Schema(name = "Node")
    record Node(String id, String kind, @Nullable String owner) {}

    /**
     * Messages that go from one node to another.
     *
     * @param from node that they come from
     * @param to node that they go to
     * @param declared whether the integration's team declares it
     * @param observed whether any message was seen
     * @param messages how many were seen
     * @param perSecond how many a second lately
     */
    @Schema(name = "Edge")
    record Edge(String from, String to, boolean declared, boolean observed, long messages, double perSecond) {

        static Edge of(Integration integration, ChannelFlow flow) {
            String process = integration.id().toString();
            String channel = flow.channel().toString();
            boolean in = flow.direction() == Direction.CONSUMED;
            return new Edge(
                    in ? channel : process,
                    in ? process : channel,
                    flow.declared(),
                    flow.observed(),
                    flow.messages(),
                    flow.perSecond());
        }
    }

    private static final Set<ChannelKind> SERVED = Set.of(ChannelKind.SOAP, ChannelKind.REST);

    /** Joins what all integrations say. */
    static Topology of(List<Integration> integrations) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Map<Channel, Set<String>> owners = new TreeMap<>();
        for (Integration integration : integrations) {
            String team = integration.id().team();
            nodes.add(new Node(integration.id().toString(), "integration", team));
            for (ChannelFlow flow : integration.channels()) {
                Set<String> teams = owners.computeIfAbsent(flow.channel(), channel -> new TreeSet<>());
                if (flow.declared() && owns(flow)) {
                    teams.add(team);
                }
                edges.add(Edge.of(integration, flow));
            }
        }
        owners.forEach((channel, teams) -> nodes.add(new Node(
                channel.toString(),
                channel.kind().label(),
                teams.size() == 1 ? teams.iterator().next() : null)));
        edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to));
        return new Topology(nodes, edges);
    }

    /** A service belongs to the team that serves it, anything else to the team that fills it. */
    private static boolean owns(ChannelFlow flow) {
        return flow.direction() == (SERVED.contains(flow.channel().kind()) ? Direction.CONSUMED : Direction.PRODUCED);
    }
}
