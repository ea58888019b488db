package dev.unbus.esb.runtime.mule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** A request to an HTTP server: only what the flow asks for is sent, and the status decides whether it failed. */
public final class HttpCall {

    /** The exchange variable with a map of headers. */
    public static final String HEADERS = "MuleRequestHeaders";

    /** The exchange variable with a map of query parameters. */
    public static final String QUERY = "MuleRequestQuery";

    /** The exchange variable with a map of values for the {@code {names}} in the path. */
    public static final String URI = "MuleRequestUri";

    /** The exchange variable with the path. */
    public static final String PATH = "MuleRequestPath";

    /** The exchange variable with the whole address. */
    public static final String ADDRESS = "MuleRequestAddress";

    private static final Map<Integer, String> TYPES = Map.of(
            400, "BAD_REQUEST",
            401, "UNAUTHORIZED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            429, "TOO_MANY_REQUESTS",
            503, "SERVICE_UNAVAILABLE");

    private HttpCall() {}

    /** Replaces the headers by those of the request. */
    public static void prepare(Exchange exchange, String method) {
        Message message = exchange.getMessage();
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        Object headers = exchange.removeVariable(HEADERS);
        Object query = exchange.removeVariable(QUERY);
        message.removeHeaders("*");
        if (List.of("GET", "HEAD", "OPTIONS").contains(method)) {
            message.setBody(null);
        } else if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        if (headers instanceof Map<?, ?> map) {
            map.forEach((name, value) -> message.setHeader(String.valueOf(name), value));
        }
        if (query instanceof Map<?, ?> map && !map.isEmpty()) {
            message.setHeader(Exchange.HTTP_QUERY, query(map));
        }
        message.setHeader(Exchange.HTTP_METHOD, method);
    }

    /** Sets the address or the path that was computed, with the values for the names in it. */
    public static void address(Exchange exchange) {
        Object values = exchange.removeVariable(URI);
        Object path = exchange.removeVariable(PATH);
        Object address = exchange.removeVariable(ADDRESS);
        if (address != null) {
            exchange.getMessage().setHeader(Exchange.HTTP_URI, filled(String.valueOf(address), values));
        } else if (path != null) {
            exchange.getMessage().setHeader(Exchange.HTTP_PATH, filled(String.valueOf(path), values));
        }
    }

    private static String filled(String template, @Nullable Object values) {
        String filled = template;
        if (values instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> value : map.entrySet()) {
                filled = filled.replace(
                        "{" + value.getKey() + "}", encoded(value.getValue()).replace("+", "%20"));
            }
        }
        return filled;
    }

    /** Fails with {@code HTTP:NOT_FOUND} and its like when the status is none of these, such as {@code 200..299,404}. */
    public static void check(Exchange exchange, String statuses) {
        check(exchange, statuses, true);
    }

    /** Fails when the status is one of these. */
    public static void refuse(Exchange exchange, String statuses) {
        check(exchange, statuses, false);
    }

    private static void check(Exchange exchange, String statuses, boolean wanted) {
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class);
        if (in(status, statuses) != wanted) {
            throw new MuleErrorException("HTTP", type(status), "the server answered with status " + status);
        }
    }

    private static String type(int status) {
        return TYPES.getOrDefault(status, status >= 500 ? "INTERNAL_SERVER_ERROR" : "RESPONSE_VALIDATION");
    }

    static boolean in(int status, String statuses) {
        for (String part : statuses.split(",", -1)) {
            String[] ends = part.trim().split("\\.\\.", -1);
            if (!ends[0].isEmpty()
                    && status >= Integer.parseInt(ends[0].trim())
                    && status <= Integer.parseInt(ends[ends.length - 1].trim())) {
                return true;
            }
        }
        return false;
    }

    private static String query(Map<?, ?> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> {
            for (Object each : value instanceof Collection<?> many ? many : java.util.Arrays.asList(value)) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(each));
            }
        });
        return query.toString();
    }

    private static String encoded(@Nullable Object text) {
        return text == null ? "" : URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
