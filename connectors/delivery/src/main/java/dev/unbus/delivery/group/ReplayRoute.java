package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessageChannel;
import dev.unbus.delivery.FailedMessages;
import dev.unbus.delivery.Grouped;
import dev.unbus.delivery.Replay;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultExchange;

/** Takes messages through a route that failed in it before, and tells, in the transaction of their group, which ended well. */
final class ReplayRoute extends GroupRoute {

    private final CamelContext context;
    private final String replayedUri;

    ReplayRoute(
            CamelContext context,
            String routeId,
            Processor route,
            FailedMessages failedMessages,
            FailedMessageChannel tellsOnChannel) {
        super(context, routeId, route, failedMessages);
        this.context = context;
        this.replayedUri = tellsOnChannel.replayedUri();
    }

    @Override
    Exchange exchange(SourceMessage message) {
        Exchange exchange = super.exchange(message);
        Replay.takeFrom(exchange);
        return exchange;
    }

    /** What is for another route of the integration, which has a reading end of its own, is passed over. */
    @Override
    void route(Exchange exchange, GroupMember member) throws Exception { // as Camel declares it
        Replay replay = Replay.of(exchange);
        if (replay == null || !replay.route().equals(routeId())) {
            return;
        }
        super.route(exchange, member);
        if (!exchange.isFailed() && !exchange.isRollbackOnly() && !member.failed()) {
            tell(exchange, replay, member);
        }
    }

    private void tell(Exchange replayed, Replay replay, GroupMember member) {
        Exchange word = new DefaultExchange(context);
        word.setProperty(Grouped.PROPERTY, member);
        word.getMessage().setBody("");
        replay.tellOn(word.getMessage());
        member.tellSource();
        template().send(replayedUri, word);
        replayed.setException(word.getException());
    }
}
