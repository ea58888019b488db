package dev.unbus.esb.runtime.mule3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/**
 * The way of a message to a flow behind a queue in memory, and back: outbound properties are inbound ones at the other end, variables stay
 * behind but those of the session.
 */
public final class Handover {

    private static final String KEY = "MuleHandover.";

    private record Left(
            Map<String, Object> variables,
            Map<String, Object> headers,
            @Nullable Object body,
            Properties.State properties) {}

    private Handover() {}

    /**
     * Leaves variables and inbound properties behind.
     *
     * @param id tells this step from others
     * @param session the names of the variables that go along, separated by commas
     */
    public static void leave(Exchange exchange, String id, String session) {
        Map<String, Object> variables = new LinkedHashMap<>(exchange.getVariables());
        variables.keySet().removeAll(List.of(session.split(",", -1)));
        exchange.setProperty(
                KEY + id,
                new Left(
                        variables,
                        new LinkedHashMap<>(exchange.getMessage().getHeaders()),
                        exchange.getMessage().getBody(),
                        Properties.state(exchange)));
        variables.keySet().forEach(exchange::removeVariable);
        Properties.handOver(exchange);
    }

    /** Has the message as it was, when it was sent away or the other flow has failed. */
    public static void comeBack(Exchange exchange, String id, String session) {
        Object left = exchange.getProperty(KEY + id);
        variables(exchange, id, session);
        if (left instanceof Left own) {
            if (own.body instanceof StreamCache stream) {
                stream.reset();
            }
            exchange.getMessage().setBody(own.body);
            exchange.getMessage().setHeaders(new LinkedHashMap<>(own.headers));
            Properties.restore(exchange, own.properties);
        }
    }

    /** Takes the reply of the other flow, whose outbound properties came in. */
    public static void replied(Exchange exchange, String id, String session) {
        variables(exchange, id, session);
        Properties.handOver(exchange);
        Properties.received(exchange);
    }

    /** Has the variables that were left behind again, and none of those that the other flow set. */
    private static void variables(Exchange exchange, String id, String session) {
        List<String> along = List.of(session.split(",", -1));
        for (String name : List.copyOf(exchange.getVariables().keySet())) {
            if (!along.contains(name)) {
                exchange.removeVariable(name);
            }
        }
        if (exchange.removeProperty(KEY + id) instanceof Left left) {
            left.variables.forEach(exchange::setVariable);
        }
    }
}
