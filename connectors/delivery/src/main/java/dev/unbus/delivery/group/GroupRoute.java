package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessages;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/** Takes one message of a group through the route. */
class GroupRoute {

    private final String routeId;
    private final Processor route;
    private final FailedMessages failedMessages;
    private final ProducerTemplate template;

    GroupRoute(CamelContext context, String routeId, Processor route, FailedMessages failedMessages) {
        this.routeId = routeId;
        this.route = route;
        this.failedMessages = failedMessages;
        this.template = context.createProducerTemplate();
    }

    /**
     * Delivers the message; its sends are issued on the way out.
     *
     * @throws MessageUndeliveredException when it could be neither delivered nor set aside
     * @throws Exception when one of its sends was refused
     */
    void deliver(SourceMessage message, GroupMember member) throws Exception {
        Exchange exchange = exchange(message);
        boolean well = false;
        member.begin(exchange);
        try {
            route(exchange, member);
            well = !exchange.isFailed() && !exchange.isRollbackOnly();
        } finally {
            member.end(well);
        }
        if (!well) {
            throw undelivered(exchange, message);
        }
    }

    /** Sets a message aside that breaks its group, with the reason that it broke it for. */
    void setAside(SourceMessage message, GroupMember member, Throwable reason, int attempts) throws Exception {
        Exchange exchange = exchange(message);
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, reason);
        boolean well = false;
        member.begin(exchange);
        try {
            failedMessages.stampBreaker(exchange, routeId, attempts);
            template.send(FailedMessages.channelUri(exchange), exchange);
            well = exchange.getException() == null;
        } finally {
            member.end(well);
        }
        if (!well) {
            throw undelivered(exchange, message);
        }
    }

    /** Takes the exchange of a message through the steps of the route. */
    void route(Exchange exchange, GroupMember member) throws Exception { // as Camel declares it
        route.process(exchange);
    }

    /** The exchange that carries a message through the route. */
    Exchange exchange(SourceMessage message) {
        Exchange exchange = message.exchange();
        exchange.getExchangeExtension().setFromRouteId(routeId);
        return exchange;
    }

    String routeId() {
        return routeId;
    }

    ProducerTemplate template() {
        return template;
    }

    private static MessageUndeliveredException undelivered(Exchange exchange, SourceMessage message) {
        @Nullable String step = exchange.getExchangeExtension().getHistoryNodeId();
        return new MessageUndeliveredException(
                message.place(), step == null ? "unknown" : step, exchange.getException());
    }

    void close() {
        template.stop();
    }
}
