package dev.unbus.esb.runtime.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A message to a queue: its own properties go with it, the attributes of the flow's message do not. */
public final class QueueMessage {

    /** The exchange variable with a map of properties. */
    public static final String PROPERTIES = "MuleQueueProperties";

    private static final ObjectMapper JSON = new ObjectMapper();

    private QueueMessage() {}

    /** Keeps the flow's message. */
    public static void keep(Exchange exchange, String id) {
        Kept.keep(exchange, id);
    }

    /** Makes the message the one that is sent. */
    public static void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        Object properties = exchange.removeVariable(PROPERTIES);
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
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

    /** Has the flow's message again. */
    public static void sent(Exchange exchange, String id) {
        Kept.restore(exchange, id);
    }

    /** Goes on with the answer. */
    public static void answered(Exchange exchange, String id) {
        Received.text(exchange);
    }
}
