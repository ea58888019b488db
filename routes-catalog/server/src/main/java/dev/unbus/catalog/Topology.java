package dev.unbus.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import java.util.List;
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
     * An integration, a channel, somebody who reads one and is no integration, or a flow of an old bus.
     *
     * @param id {@code team/flow}, with {@code @version} while several run, {@code kind:name} of a channel, {@code reader:} and a consumer group, client id or host, or {@code legacy:estate/id} of a flow of an old bus
     * @param kind {@code integration}, the kind of channel, {@code unknown-reader} or {@code legacy}
     * @param owner the team, when it is clear; of a flow of an old bus that of the integration which replaces it
     * @param state of a flow of an old bus {@code found}, {@code converted} or {@code started}; {@code not-seen} of an integration that only an estate names; nothing otherwise
     */
    @Schema(name = "Node")
    record Node(String id, String kind, @Nullable String owner, @Nullable String state) {

        Node(String id, String kind, @Nullable String owner) {
            this(id, kind, owner, null);
        }
    }

    /**
     * Messages that go from one node to another.
     *
     * @param from node that they come from
     * @param to node that they go to
     * @param declared whether the integration's team declares it
     * @param observed whether any message was seen, or a broker tells that somebody reads
     * @param messages how many were seen
     * @param perSecond how many a second lately
     * @param disagreement {@code declared-not-seen}, {@code seen-not-declared} or nothing
     */
    @Schema(name = "Edge")
    record Edge(
            String from,
            String to,
            boolean declared,
            boolean observed,
            long messages,
            double perSecond,
            @Nullable Disagreement disagreement) {

        static Edge of(String process, ChannelFlow flow) {
            String channel = flow.channel().toString();
            boolean in = flow.direction() == Direction.CONSUMED;
            return new Edge(
                    in ? channel : process,
                    in ? process : channel,
                    flow.declared(),
                    flow.observed(),
                    flow.messages(),
                    flow.perSecond(),
                    flow.disagreement());
        }

        /** Of a reader that only the broker tells of. */
        static Edge read(Channel channel, String reader) {
            return new Edge(channel.toString(), reader, false, true, 0, 0, Disagreement.SEEN_NOT_DECLARED);
        }

        /** Of a flow of an old bus to what replaces it, or to another one that it calls: an import read it, nobody measures it. */
        static Edge imported(String flow, String to) {
            return new Edge(flow, to, true, false, 0, 0, null);
        }
    }
}
