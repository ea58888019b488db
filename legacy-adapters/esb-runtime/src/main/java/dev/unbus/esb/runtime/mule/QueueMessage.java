package dev.unbus.esb.runtime.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A message to a queue: its own properties go with it, the attributes of the flow's message do not. */
public final class QueueMessage {

    /** The exchange variable with a map of properties. */
    public static final String PROPERTIES = "MuleQueueProperties";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String VARIABLES = "MuleVariables.";

    private QueueMessage() {}

    /** Keeps the flow's message. */
    public static void keep(Exchange exchange, String id) {
        Kept.keep(exchange, id);
        exchange.setProperty(VARIABLES + id, new LinkedHashMap<>(exchange.getVariables()));
    }

    /** Begins a flow behind a queue in memory: it knows none of the sender's variables. */
    public static void received(Exchange exchange) {
        Kept.done(exchange);
        variables(exchange, Map.of());
    }

    private static void variables(Exchange exchange, Map<?, ?> values) {
        List.copyOf(exchange.getVariables().keySet()).forEach(exchange::removeVariable);
        values.forEach((name, value) -> exchange.setVariable(String.valueOf(name), value));
    }

    /** Makes the message the one that is sent. */
    public static void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        Object properties = exchange.removeVariable(PROPERTIES);
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        Correlation.id(exchange);
        message.removeHeaders("*");
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        if (properties instanceof Map<?, ?> map) {
            map.forEach((name, value) -> message.setHeader(String.valueOf(name), value));
        }
        Object body = message.getBody();
        boolean json = type != null && String.valueOf(type).contains("json");
        if (json && (body instanceof Map || body instanceof Collection)) {
            message.setBody(json(body));
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new MuleErrorException("MULE", "TRANSFORMATION", "cannot be written as JSON", unwritable);
        }
    }

    /** Goes on with what was taken from a queue; fails when there was nothing. */
    public static void taken(Exchange exchange) {
        if (exchange.getMessage().getBody() == null) {
            throw new MuleErrorException("VM", "EMPTY_QUEUE", "nothing came to the queue in time");
        }
    }

    /** Has the flow's message again. */
    public static void sent(Exchange exchange, String id) {
        Kept.restore(exchange, id);
    }

    /** Goes on with the answer, and the flow's own variables. */
    public static void answered(Exchange exchange, String id) {
        if (exchange.removeProperty(VARIABLES + id) instanceof Map<?, ?> own) {
            variables(exchange, own);
        }
        Received.text(exchange);
    }
}
