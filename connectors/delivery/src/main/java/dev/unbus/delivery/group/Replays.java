package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessageChannel;
import dev.unbus.delivery.FailedMessages;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** What failed in a route and is sent again: it comes to a slot of its own, through the channel that it failed to. */
final class Replays {

    private final GroupDelivery delivery;
    private final GroupSourceEndpoint endpoint;
    private final String routeId;
    private final Processor route;
    private final SlotId id;

    Replays(GroupDelivery delivery, GroupSourceEndpoint endpoint, String routeId, Processor route) {
        this.delivery = delivery;
        this.endpoint = endpoint;
        this.routeId = routeId;
        this.route = route;
        this.id = delivery.slot(routeId + ".replay", 0);
    }

    SlotId id() {
        return id;
    }

    /**
     * The slot, or null when nothing can be replayed through the channel.
     *
     * @param session of a slot of the route, whose failures go there
     */
    @Nullable
    GroupSlot slot(GroupSession session) {
        FailedMessages failedMessages = delivery.failedMessages();
        FailedMessageChannel channel = failedMessages.channelFor(endpoint, session::commitsFailuresTo);
        String uri = channel.replayUri(delivery.integration(), routeId);
        return uri == null ? null : slot(withCommitRecord(uri), channel);
    }

    private GroupSlot slot(String uri, FailedMessageChannel channel) {
        CamelContext context = endpoint.getCamelContext();
        GroupSourceEndpoint from = context.getEndpoint(uri, GroupSourceEndpoint.class);
        GroupSource source = from.source(id);
        GroupSession session = delivery.session(id, source, RouteSinks.recordKeeper(from, routeId));
        FailedMessageChannel tellsOn =
                delivery.failedMessages().channel(session::commitsWithRecord).orElse(channel);
        GroupRoute replayed = new ReplayRoute(context, routeId, route, delivery.failedMessages(), tellsOn);
        return new GroupSlot(id, delivery, source, session, replayed);
    }

    private String withCommitRecord(String uri) {
        String kind = endpoint.commitRecord();
        return kind == null ? uri : uri + (uri.contains("?") ? "&" : "?") + "commitRecord=" + kind;
    }
}
