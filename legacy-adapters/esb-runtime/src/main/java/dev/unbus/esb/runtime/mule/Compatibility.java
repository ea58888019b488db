package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Weave;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Inbound and outbound properties, which applications that were moved from Mule 3 to Mule 4 go on using, as variables. */
public final class Compatibility {

    /** The variable with the properties that came in with a message. */
    public static final String INBOUND = "compatibility_inboundProperties";

    /** The variable with the properties that go out with a message. */
    public static final String OUTBOUND = "compatibility_outboundProperties";

    private static final String PENDING = "MuleOutboundProperties";

    private Compatibility() {}

    /** Makes inbound properties of the attributes; a new message has come, and with it no outbound property. */
    public static void inbound(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, Object> properties = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                properties.put(name.regionMatches(true, 0, "X-MULE_", 0, 7) ? name.substring(2) : name, value);
            }
        });
        put(properties, "http.status", message.getHeader(Exchange.HTTP_RESPONSE_CODE));
        put(properties, "http.reason", message.getHeader(Exchange.HTTP_RESPONSE_TEXT));
        if (message.getHeader(Exchange.HTTP_RESPONSE_CODE) == null) {
            put(properties, "http.method", message.getHeader(Exchange.HTTP_METHOD));
            request(exchange, properties);
        }
        put(properties, "originalFilename", message.getHeader(Exchange.FILE_NAME));
        exchange.setVariable(INBOUND, properties);
        exchange.removeProperty(PENDING);
    }

    private static void request(Exchange exchange, Map<String, Object> properties) {
        Message message = exchange.getMessage();
        String query = message.getHeader(Exchange.HTTP_QUERY, String.class);
        put(properties, "http.request", message.getHeader(Exchange.HTTP_PATH));
        put(properties, "http.request.path", message.getHeader(Exchange.HTTP_PATH));
        put(properties, "http.request.uri", message.getHeader(Exchange.HTTP_URI));
        put(properties, "http.query.string", query);
        put(properties, "http.listener.path", exchange.getProperty(Received.LISTENER_PATH));
        if (exchange.getProperty(Received.LISTENER_PATH) != null) {
            put(properties, "http.relative.path", Weave.of(exchange).pathBelowListener());
        }
        if (message.getHeader(Exchange.HTTP_METHOD) != null) {
            put(properties, "http.query.params", parameters(query));
            Object ofPath = message.getHeader(RequestParameters.OF_PATH);
            put(properties, "http.uri.params", ofPath == null ? Map.copyOf(plain(message)) : ofPath);
        }
    }

    private static Map<String, Object> plain(Message message) {
        Map<String, Object> plain = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel") && value != null) {
                plain.put(name, value);
            }
        });
        return plain;
    }

    private static Map<String, Object> parameters(@Nullable String query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String one : (query == null ? "" : query).split("&", -1)) {
            int equals = one.indexOf('=');
            if (!one.isEmpty()) {
                parameters.putIfAbsent(
                        decoded(equals < 0 ? one : one.substring(0, equals)),
                        equals < 0 ? "" : decoded(one.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /** Makes the outbound properties that were set since the message came a variable. */
    public static void outbound(Exchange exchange) {
        exchange.setVariable(OUTBOUND, new LinkedHashMap<>(pending(exchange)));
    }

    /** Sets an outbound property to the value in the variable {@code MuleValue}. */
    public static void set(Exchange exchange, String name) {
        Object value = exchange.removeVariable("MuleValue");
        if (value == null) {
            pending(exchange).remove(name);
        } else {
            pending(exchange).put(name, value);
        }
    }

    /** Removes outbound properties; {@code *} stands for any text. */
    public static void remove(Exchange exchange, String pattern) {
        Pattern names = names(pattern);
        pending(exchange).keySet().removeIf(name -> names.matcher(name).matches());
    }

    /** Makes inbound properties outbound ones, too; {@code *} stands for any text. */
    public static void copy(Exchange exchange, String pattern) {
        Pattern names = names(pattern);
        if (exchange.getVariable(INBOUND) instanceof Map<?, ?> inbound) {
            inbound.forEach((name, value) -> {
                if (names.matcher(String.valueOf(name)).matches()) {
                    pending(exchange).put(String.valueOf(name), value);
                }
            });
        }
    }

    private static Pattern names(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> pending(Exchange exchange) {
        Map<String, Object> pending = exchange.getProperty(PENDING, Map.class);
        if (pending == null) {
            pending = new LinkedHashMap<>();
            exchange.setProperty(PENDING, pending);
        }
        return pending;
    }
}
