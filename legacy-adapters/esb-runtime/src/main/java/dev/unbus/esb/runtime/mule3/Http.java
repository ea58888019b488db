package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.HttpAnswer;
import dev.unbus.esb.runtime.mule.HttpCall;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.Received;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The two ends of an HTTP exchange: what a flow gets, and which of its properties go out with an answer or a request. */
public final class Http {

    /** The exchange variable with the method of a request. */
    public static final String METHOD = "MuleRequestMethod";

    private static final String FORM = "application/x-www-form-urlencoded";

    private Http() {}

    /** Begins a flow: what came in are inbound properties; text is text, and a form is a map. */
    public static void received(Exchange exchange) {
        Message message = exchange.getMessage();
        Kept.done(exchange); // an answer with a status that is an error is the payload of its handler
        Received.text(exchange);
        if (message.getHeader(Exchange.CONTENT_TYPE, "", String.class).startsWith(FORM)) {
            message.setBody(form(message.getBody(String.class)));
        }
        Properties.received(exchange);
    }

    /** Makes the address the payload of a request of the older transport that has no content. */
    public static void address(Exchange exchange) {
        Message message = exchange.getMessage();
        Properties.ofTransport(exchange);
        if (message.getHeader("Content-Length") != null || message.getHeader("Transfer-Encoding") != null) {
            return;
        }
        String body = message.getBody(String.class);
        message.setBody(body);
        if (body == null || body.isEmpty()) {
            String query = message.getHeader(Exchange.HTTP_QUERY, "", String.class);
            message.setBody(
                    message.getHeader(Exchange.HTTP_PATH, "/", String.class) + (query.isEmpty() ? "" : "?" + query));
        }
    }

    private static Map<String, String> form(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : (text == null ? "" : text).split("&", -1)) {
            int equals = field.indexOf('=');
            if (!field.isEmpty()) {
                String name = equals < 0 ? field : field.substring(0, equals);
                fields.put(decoded(name), equals < 0 ? "" : decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Makes the outbound properties those of the answer. */
    public static void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        if (Properties.isOutbound(exchange, Exchange.HTTP_RESPONSE_CODE)
                && message.getHeader(Exchange.HTTP_RESPONSE_CODE) != null) {
            exchange.setVariable(HttpAnswer.STATUS, message.getHeader(Exchange.HTTP_RESPONSE_CODE));
        }
        Properties.type(exchange);
        Properties.sendable(exchange);
        Map<String, Object> headers = new LinkedHashMap<>(message.getHeaders());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase(Exchange.CONTENT_TYPE));
        exchange.setVariable(HttpAnswer.HEADERS, headers);
        structured(message);
    }

    /** A map is a form, whatever type the flow says. */
    private static void structured(Message message) {
        boolean typed = message.getHeader(Exchange.CONTENT_TYPE) != null;
        if (message.getBody() instanceof Map<?, ?> map) {
            message.setBody(encoded(map));
            if (!typed) {
                message.setHeader(Exchange.CONTENT_TYPE, FORM);
            }
        } else if (message.getBody() instanceof Collection && !typed) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        }
    }

    /** Makes the message of an error the answer. */
    public static void failed(Exchange exchange) {
        Exception error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (Causes.causedBy(exchange, FilterUnacceptedException.class.getName())) {
            exchange.setVariable(HttpAnswer.STATUS, 406);
        }
        exchange.getMessage().setBody(error == null ? "" : error.getMessage());
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
        answer(exchange);
    }

    /** Prepares a request: the outbound properties are its headers, a map is a form. */
    public static void request(Exchange exchange) {
        Message message = exchange.getMessage();
        String method = String.valueOf(exchange.removeVariable(METHOD)).toUpperCase(Locale.ROOT);
        Properties.type(exchange);
        Properties.sendable(exchange);
        if (message.getBody() instanceof Map<?, ?> map) {
            message.setBody(encoded(map));
            message.setHeader(Exchange.CONTENT_TYPE, FORM);
        }
        Map<String, Object> headers = new LinkedHashMap<>(message.getHeaders());
        headers.keySet()
                .removeIf(name -> name.matches("(?i)host|content-length|transfer-encoding|connection|content-type"));
        if (exchange.getVariable(HttpCall.HEADERS) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> headers.put(String.valueOf(name), value));
        }
        exchange.setVariable(HttpCall.HEADERS, headers);
        HttpCall.prepare(exchange, method);
    }

    /** Fails when the status of an answer is none of these, such as {@code 200..399}. */
    public static void check(Exchange exchange, String statuses) {
        HttpCall.validate(exchange, statuses, true, failure(exchange));
    }

    /** Fails when the status of an answer is one of these. */
    public static void refuse(Exchange exchange, String statuses) {
        HttpCall.validate(exchange, statuses, false, failure(exchange));
    }

    private static String failure(Exchange exchange) {
        return "Response code " + HttpCall.status(exchange) + " mapped as failure.";
    }

    private static String encoded(Map<?, ?> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            for (Object one : value instanceof Collection<?> many ? many : Arrays.asList(value)) {
                text.append(text.isEmpty() ? "" : "&")
                        .append(encoded(name))
                        .append(one == null ? "" : "=" + encoded(one));
            }
        });
        return text.toString();
    }

    private static String encoded(@Nullable Object text) {
        return text == null ? "" : URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    /**
     * Adds what the variable {@code MuleValue} holds to a map of a request to come; null is left out.
     *
     * @param variable that holds the map
     * @param name in the map; empty for all of what is a map itself
     */
    public static void put(Exchange exchange, String variable, String name) {
        Object value = exchange.removeVariable("MuleValue");
        Map<Object, Object> all = new LinkedHashMap<>();
        if (exchange.getVariable(variable) instanceof Map<?, ?> known) {
            all.putAll(known);
        }
        if (name.isEmpty() && value instanceof Map<?, ?> map) {
            all.putAll(map);
        } else if (value != null && !name.isEmpty()) {
            all.put(name, value);
        }
        exchange.setVariable(variable, all);
    }
}
