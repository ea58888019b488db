package dev.unbus.esb.runtime.mule;

import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Attributes of a message, which are its headers. */
public final class Attributes {

    /** The exchange variable with new attributes. */
    public static final String NEW = "MuleAttributes";

    private static final Set<String> MAPS = Set.of("headers", "queryParams", "uriParams");
    private static final Map<String, String> NAMES = Map.of(
            "method", Exchange.HTTP_METHOD,
            "requestPath", Exchange.HTTP_PATH,
            "statusCode", Exchange.HTTP_RESPONSE_CODE,
            "queryString", Exchange.HTTP_QUERY);

    /** What the old bus called the headers of JMS. */
    private static final Map<String, String> BROKER = Map.of(
            "correlationId", "JMSCorrelationID",
            "messageId", "JMSMessageID",
            "timestamp", "JMSTimestamp",
            "redelivered", "JMSRedelivered",
            "priority", "JMSPriority",
            "deliveryMode", "JMSDeliveryMode",
            "expiration", "JMSExpiration");

    private Attributes() {}

    /** Whether a header may be one of JMS by the name that the old bus had for it. */
    public static boolean mayBeOfBroker(String name) {
        return BROKER.containsKey(name);
    }

    /** A header, or the one of JMS that the old bus called so. */
    public static @Nullable Object header(Message message, String name) {
        Object value = message.getHeader(name);
        return value == null && mayBeOfBroker(name) ? message.getHeader(BROKER.get(name)) : value;
    }

    /** Replaces the attributes by those in the variable. */
    public static void set(Exchange exchange) {
        @Nullable Object attributes = exchange.removeVariable(NEW);
        Message message = exchange.getMessage();
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        message.removeHeaders("*");
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        if (attributes instanceof Map<?, ?> map) {
            map.forEach((name, value) -> set(message, String.valueOf(name), value));
        }
    }

    private static void set(Message message, String name, @Nullable Object value) {
        if (MAPS.contains(name) && value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> message.setHeader(String.valueOf(key), each));
        } else {
            message.setHeader(NAMES.getOrDefault(name, name), value);
        }
    }
}
