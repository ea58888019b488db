package dev.unbus.esb.runtime.mule3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.util.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;

/**
 * Inbound and outbound properties, which Camel has both in its headers: what came in is not sent on, unless the flow sets it anew or
 * copies it.
 */
public final class Properties {

    private static final String INBOUND = "MuleInbound";
    private static final String TYPED = "MuleContentType";
    private static final String TRANSPORT = "MuleTransport";
    private static final Map<String, String> NAMES = Map.of(
            Exchange.HTTP_RESPONSE_CODE, "http.status",
            Exchange.HTTP_METHOD, "http.method",
            Exchange.HTTP_PATH, "http.request.path",
            Exchange.HTTP_QUERY, "http.query.string",
            Exchange.HTTP_URI, "http.request.uri");

    private Properties() {}

    private record Inbound(Map<String, Object> headers, Set<String> hidden, @Nullable Object body) {}

    /** What {@link #state} gives. */
    record State(@Nullable Object inbound, @Nullable Object typed) {}

    /** Takes the headers that are there for inbound properties, from now on. */
    public static void received(Exchange exchange) {
        exchange.removeProperty(TYPED);
        Attachments.received(exchange);
        exchange.setProperty(INBOUND, inbound(exchange.getMessage()));
    }

    private static Inbound inbound(Message message) {
        Map<String, Object> headers = new CaseInsensitiveMap(message.getHeaders());
        return new Inbound(headers, new LinkedHashSet<>(headers.keySet()), message.getBody());
    }

    /** The value of an inbound property; null when there is none. */
    public static @Nullable Object inbound(Exchange exchange, String name) {
        if (exchange.getProperty(INBOUND) instanceof Inbound inbound) {
            return inbound.headers.get(name);
        }
        return exchange.getMessage().getHeader(name);
    }

    /** The value of an outbound property; null when there is none, whatever came in under that name. */
    public static @Nullable Object outbound(Exchange exchange, String name) {
        return isOutbound(exchange, name) ? exchange.getMessage().getHeader(name) : null;
    }

    /** All inbound properties, in the order of their names. */
    public static Map<String, Object> inbound(Exchange exchange) {
        Map<String, Object> all = exchange.getProperty(INBOUND) instanceof Inbound inbound
                ? inbound.headers
                : exchange.getMessage().getHeaders();
        Map<String, Object> properties = new TreeMap<>();
        all.forEach((header, value) -> {
            String name = NAMES.getOrDefault(header, header);
            if (value != null && !name.startsWith("Camel")) {
                properties.put(name, value);
            }
        });
        return properties;
    }

    /** All outbound properties, in the order of their names. */
    public static Map<String, Object> outbound(Exchange exchange) {
        Map<String, Object> properties = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (value != null && !name.startsWith("Camel") && isOutbound(exchange, name)) {
                properties.put(name, value);
            }
        });
        return properties;
    }

    /** Notes that the flow says of what type its answers and requests are, whatever becomes of the payload. */
    public static void typed(Exchange exchange) {
        exchange.setProperty(TYPED, exchange.getMessage().getHeader(Exchange.CONTENT_TYPE));
    }

    /** Has the message be of the type that the flow says. */
    static void type(Exchange exchange) {
        Object type = exchange.getProperty(TYPED);
        if (type != null) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, type);
        }
    }

    /** Sets an outbound property. */
    public static void set(Exchange exchange, String name, @Nullable Object value) {
        exchange.getMessage().setHeader(name, value);
        if (name.equalsIgnoreCase(Exchange.CONTENT_TYPE)) {
            typed(exchange);
        }
    }

    /** Begins a flow of the older transport, which takes the parameters of a query for properties. */
    static void ofTransport(Exchange exchange) {
        exchange.setProperty(TRANSPORT, true);
    }

    /** Makes inbound properties outbound ones, too; {@code *} stands for any text. */
    public static void copy(Exchange exchange, String pattern) {
        if (exchange.getProperty(INBOUND) instanceof Inbound inbound) {
            Pattern names = names(pattern);
            Set<String> query = query(exchange, inbound);
            inbound.hidden.removeIf(
                    name -> !query.contains(name) && names.matcher(name).matches());
        }
    }

    /** The names in the query of a request, which Camel puts among the headers. */
    private static Set<String> query(Exchange exchange, Inbound inbound) {
        Set<String> names = new LinkedHashSet<>();
        Object query = inbound.headers.get(Exchange.HTTP_QUERY);
        if (query != null && exchange.getProperty(TRANSPORT) == null) {
            for (String parameter : String.valueOf(query).split("&", -1)) {
                names.add(URLDecoder.decode(parameter.replaceFirst("=.*", ""), StandardCharsets.UTF_8));
            }
        }
        return names;
    }

    /** Removes outbound properties; inbound ones of that name stay readable. */
    public static void remove(Exchange exchange, String pattern) {
        Pattern names = names(pattern);
        Message message = exchange.getMessage();
        if (names.matcher(Exchange.CONTENT_TYPE).matches()) {
            exchange.removeProperty(TYPED);
        }
        for (String name : new ArrayList<>(message.getHeaders().keySet())) {
            if (!names.matcher(name).matches()
                    && !names.matcher(NAMES.getOrDefault(name, "")).matches()) {
                continue;
            }
            if (exchange.getProperty(INBOUND) instanceof Inbound inbound && cameIn(inbound, message, name)) {
                inbound.hidden.add(name);
            } else {
                message.removeHeader(name);
            }
        }
    }

    /** Removes variables; {@code *} stands for any text. */
    public static void forget(Exchange exchange, String pattern) {
        Pattern names = names(pattern);
        List.copyOf(exchange.getVariables().keySet()).stream()
                .filter(name -> names.matcher(name).matches())
                .forEach(exchange::removeVariable);
    }

    /** What matches a name in which {@code *} stands for any text. */
    static Pattern names(String pattern) {
        String[] parts = pattern.split("\\*", -1);
        List<String> quoted = new ArrayList<>();
        for (String part : parts) {
            quoted.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", quoted), Pattern.CASE_INSENSITIVE);
    }

    private static boolean cameIn(Inbound inbound, Message message, String name) {
        return inbound.headers.containsKey(name) && inbound.headers.get(name) == message.getHeader(name);
    }

    /** Makes the outbound properties inbound ones, as they are at the other end of a transport; no others are left. */
    static void handOver(Exchange exchange) {
        Message message = exchange.getMessage();
        for (String name : List.copyOf(message.getHeaders().keySet())) {
            if (!isOutbound(exchange, name) && !describesBody(exchange, name)) {
                message.removeHeader(name);
            }
        }
        exchange.setProperty(INBOUND, inbound(message));
    }

    /** What tells inbound properties from outbound ones, and the type that the flow has said. */
    static State state(Exchange exchange) {
        return new State(exchange.getProperty(INBOUND), exchange.getProperty(TYPED));
    }

    /** Has what {@link #state} gave count again. */
    static void restore(Exchange exchange, State state) {
        exchange.setProperty(INBOUND, state.inbound);
        exchange.setProperty(TYPED, state.typed);
    }

    /** Whether a header is an outbound property. */
    static boolean isOutbound(Exchange exchange, String name) {
        return !(exchange.getProperty(INBOUND) instanceof Inbound inbound)
                || !inbound.hidden.contains(name)
                || !cameIn(inbound, exchange.getMessage(), name);
    }

    /** Leaves only the outbound properties, which are what is sent. */
    public static void send(Exchange exchange) {
        sendable(exchange);
    }

    /** Leaves the outbound properties, without those that only Camel or Mule itself knows. */
    static void sendable(Exchange exchange) {
        Message message = exchange.getMessage();
        for (String name : new ArrayList<>(message.getHeaders().keySet())) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean internal = lower.startsWith("camel") || lower.startsWith("mule_") || lower.startsWith("http.");
            if (internal || (!isOutbound(exchange, name) && !describesBody(exchange, name))) {
                message.removeHeader(name);
            }
        }
    }

    private static boolean describesBody(Exchange exchange, String name) {
        return name.equalsIgnoreCase(Exchange.CONTENT_TYPE)
                && exchange.getProperty(INBOUND) instanceof Inbound inbound
                && inbound.body == exchange.getMessage().getBody();
    }
}
