package dev.unbus.esb.runtime.synapse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** An address in its parts, each of which can be changed by itself. */
final class Address {

    private static final List<String> PARTS = List.of("protocol", "user", "host", "port", "path", "query", "ref");

    private final Map<String, String> parts = new TreeMap<>();

    Address(String text) {
        set(text);
    }

    /** Where a message says that it goes: what was set, else what the client asked for. */
    static Address of(Exchange exchange) {
        Object to = Scopes.value(exchange, "default", "To");
        String query = exchange.getMessage().getHeader(Exchange.HTTP_QUERY, "", String.class);
        boolean asked = exchange.getProperty(Context.TO) == null && !query.isEmpty();
        return new Address(to == null ? "" : asked ? to + "?" + query : to.toString());
    }

    static void check(String part) {
        if (!part.isEmpty() && !part.equals("full") && !PARTS.contains(part.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a part of an address: " + part);
        }
    }

    private void set(String text) {
        try {
            URI uri = new URI(text);
            parts.clear();
            put("protocol", uri.getScheme());
            put("user", uri.getUserInfo());
            put("host", uri.getHost());
            put("port", uri.getPort() < 0 ? null : String.valueOf(uri.getPort()));
            put("path", uri.getPath());
            put("query", uri.getQuery());
            put("ref", uri.getFragment());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("not an address: " + malformed.getReason(), malformed);
        }
    }

    private void put(String part, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, value);
        }
    }

    /** A part; null when there is none. All for {@code full} or no name. */
    @Nullable
    String part(String name) {
        return name.isEmpty() || name.equals("full") ? text() : parts.get(name.toLowerCase(Locale.ROOT));
    }

    /** A parameter of the query; null when there is none. */
    @Nullable
    String parameter(String name) {
        for (String pair : parts.getOrDefault("query", "").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return pair.substring(equals + 1);
            }
        }
        return null;
    }

    void change(String name, @Nullable String value) {
        if (name.equals("full")) {
            set(value == null ? "" : value);
        } else {
            put(name.toLowerCase(Locale.ROOT), value);
        }
    }

    String text() {
        int port = Integer.parseInt(parts.getOrDefault("port", "-1"));
        try {
            return new URI(
                            parts.get("protocol"),
                            parts.get("user"),
                            parts.get("host"),
                            port,
                            parts.get("path"),
                            parts.get("query"),
                            parts.get("ref"))
                    .toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("no address comes of the parts: " + malformed.getReason(), malformed);
        }
    }
}
