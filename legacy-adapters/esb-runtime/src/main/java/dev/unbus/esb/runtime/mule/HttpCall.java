package dev.unbus.esb.runtime.mule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private static final Map<Integer, String> TYPES = Map.ofEntries(
            Map.entry(400, "BAD_REQUEST"),
            Map.entry(401, "UNAUTHORIZED"),
            Map.entry(403, "FORBIDDEN"),
            Map.entry(404, "NOT_FOUND"),
            Map.entry(405, "METHOD_NOT_ALLOWED"),
            Map.entry(406, "NOT_ACCEPTABLE"),
            Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
            Map.entry(429, "TOO_MANY_REQUESTS"),
            Map.entry(500, "INTERNAL_SERVER_ERROR"),
            Map.entry(502, "BAD_GATEWAY"),
            Map.entry(503, "SERVICE_UNAVAILABLE"),
            Map.entry(504, "GATEWAY_TIMEOUT"));

    private HttpCall() {}

    /** The exchange variable with the method, where it is computed. */
    public static final String METHOD = "MuleRequestMethod";

    /** Replaces the headers by those of the request, whose method is in the variable. */
    public static void prepare(Exchange exchange) {
        prepare(exchange, String.valueOf(exchange.removeVariable(METHOD)).toUpperCase(Locale.ROOT));
    }

    /** Replaces the headers by those of the request. */
    public static void prepare(Exchange exchange, String method) {
        Message message = exchange.getMessage();
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        Correlation.id(exchange);
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
        Correlation.request(exchange);
        exchange.setProperty(METHOD, method);
        exchange.removeProperty(PATH);
    }

    /** Adds the value in the variable {@code MuleValue} to a map of a request to come, unless the map has one of that name. */
    public static void add(Exchange exchange, String variable, String name) {
        Object value = exchange.removeVariable("MuleValue");
        Map<String, Object> all = new LinkedHashMap<>();
        if (value != null) {
            all.put(name, value);
        }
        if (exchange.getVariable(variable) instanceof Map<?, ?> given) {
            given.forEach((key, each) -> all.put(String.valueOf(key), each));
        }
        exchange.setVariable(variable, all);
    }

    /** Sets the address or the path that was computed, with the values for the names in it. */
    public static void address(Exchange exchange) {
        Object values = exchange.removeVariable(URI);
        Object path = exchange.removeVariable(PATH);
        Object address = exchange.removeVariable(ADDRESS);
        if (address != null) {
            String filled = filled(String.valueOf(address), values);
            exchange.getMessage().setHeader(Exchange.HTTP_URI, filled);
            exchange.setProperty(PATH, filled);
        } else if (path != null) {
            String filled = filled(String.valueOf(path), values);
            exchange.getMessage().setHeader(Exchange.HTTP_PATH, filled);
            exchange.setProperty(PATH, filled);
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
        validate(exchange, statuses, true, failure(exchange));
    }

    /** Fails when the status is one of these. */
    public static void refuse(Exchange exchange, String statuses) {
        validate(exchange, statuses, false, failure(exchange));
    }

    /**
     * Fails by the status.
     *
     * @param wanted whether the status has to be one of these, or none of them
     * @param text of the error
     */
    public static void validate(Exchange exchange, String statuses, boolean wanted, String text) {
        int status = status(exchange);
        if (in(status, statuses) != wanted) {
            throw new MuleErrorException("HTTP", type(status), text)
                    .about(MediaTypes.inner(exchange), answer(exchange));
        }
    }

    /** The attributes of an answer. */
    private static Map<String, Object> answer(Exchange exchange) {
        Map<String, Object> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel") && value != null) {
                headers.put(name, value);
            }
        });
        return Map.of(
                "statusCode",
                status(exchange),
                "reasonPhrase",
                exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_TEXT, "", String.class),
                "headers",
                headers);
    }

    /** The status of the answer. */
    public static int status(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class);
    }

    /** What Mule 4 says of a status that is an error. */
    private static String failure(Exchange exchange) {
        int status = status(exchange);
        String endpoint =
                exchange.getProperty(Exchange.TO_ENDPOINT, "", String.class).replaceFirst("\\?.*", "");
        String path = exchange.getProperty(PATH, "", String.class);
        String resource = path.contains("://")
                ? path
                : path.isEmpty() ? endpoint : endpoint.replaceFirst("/$", "") + "/" + path.replaceFirst("^/", "");
        String known = TYPES.get(status);
        return "HTTP " + exchange.getProperty(METHOD, "GET", String.class) + " on resource '" + resource + "' failed"
                + (known == null
                        ? " with status code " + status + "."
                        : ": " + known.toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + status + ").");
    }

    private static String type(int status) {
        return TYPES.getOrDefault(status, "RESPONSE_VALIDATION");
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
            for (Object each : value instanceof Collection<?> many ? many : Arrays.asList(value)) {
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
