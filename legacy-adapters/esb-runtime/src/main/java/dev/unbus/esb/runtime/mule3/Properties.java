package dev.unbus.esb.runtime.mule3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Inbound and outbound properties, which Camel has both in its headers: what came in is not sent on, unless the flow sets it anew or
 * copies it.
 */
public final class Properties {

    private static final String INBOUND = "MuleInbound";

    private Properties() {}

    private record Inbound(Map<String, Object> headers, Set<String> hidden, @Nullable Object body) {}

    /** Takes the headers that are there for inbound properties, from now on. */
    public static void received(Exchange exchange) {
        Map<String, Object> headers = new LinkedHashMap<>(exchange.getMessage().getHeaders());
        exchange.setProperty(
                INBOUND,
                new Inbound(
                        headers,
                        new LinkedHashSet<>(headers.keySet()),
                        exchange.getMessage().getBody()));
    }

    /** Makes inbound properties outbound ones, too; {@code *} stands for any text. */
    public static void copy(Exchange exchange, String pattern) {
        if (exchange.getProperty(INBOUND) instanceof Inbound inbound) {
            Pattern names = names(pattern);
            inbound.hidden.removeIf(name -> names.matcher(name).matches());
        }
    }

    /** Removes outbound properties; inbound ones of that name stay readable. */
    public static void remove(Exchange exchange, String pattern) {
        Pattern names = names(pattern);
        Message message = exchange.getMessage();
        for (String name : new ArrayList<>(message.getHeaders().keySet())) {
            if (!names.matcher(name).matches()) {
                continue;
            }
            if (exchange.getProperty(INBOUND) instanceof Inbound inbound && cameIn(inbound, message, name)) {
                inbound.hidden.add(name);
            } else {
                message.removeHeader(name);
            }
        }
    }

    private static Pattern names(String pattern) {
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
