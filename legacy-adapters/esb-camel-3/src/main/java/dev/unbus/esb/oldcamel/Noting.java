package dev.unbus.esb.oldcamel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Notes what of an exchange two versions of Camel have to agree about. */
final class Noting {

    private static final Set<String> WRAPPERS = Set.of("RuntimeCamelException", "CamelExecutionException");

    private static final Set<String> OWN = Set.of("breadcrumbId", "TryRouteBlock");

    private final Set<String> kept = new TreeSet<>();

    Noting(JsonNode kept) {
        kept.forEach(name -> this.kept.add(name.asText()));
    }

    /** What a sender gets back. */
    @SuppressWarnings("deprecation") // where there is an out message, that is the reply, in Camel 2 as in Camel 4
    ObjectNode reply(Exchange exchange) {
        ObjectNode reply = message(exchange, exchange.hasOut() ? exchange.getOut() : exchange.getIn());
        Throwable failure = exchange.getException();
        if (failure != null) {
            reply.put("failure", failure(failure));
        }
        return reply;
    }

    /** What reached an endpoint. */
    ObjectNode arrival(Exchange exchange) {
        return message(exchange, exchange.getIn());
    }

    private ObjectNode message(Exchange exchange, Message message) {
        ObjectNode noted = JsonNodeFactory.instance.objectNode();
        noted.put("body", text(exchange, message.getBody()));
        noted.set("headers", named(exchange, message.getHeaders()));
        noted.set("properties", properties(exchange));
        return noted;
    }

    /** Camel's own are left out, for their names and number differ, and so is the breadcrumb that Camel 2 leaves. */
    private ObjectNode named(Exchange exchange, Map<String, Object> values) {
        ObjectNode noted = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(values).forEach((name, value) -> {
            boolean own = name.startsWith("Camel") || OWN.contains(name) || name.startsWith("__");
            if (!own || kept.contains(name)) {
                noted.put(name, text(exchange, value));
            }
        });
        return noted;
    }

    /** Those of Camel's own that are to be kept have to be asked for: they are not among the others since Camel 3. */
    private ObjectNode properties(Exchange exchange) {
        ObjectNode noted = named(exchange, exchange.getProperties());
        for (String name : kept) {
            Object value = exchange.getProperty(name);
            if (value != null) {
                noted.put(name, text(exchange, value));
            }
        }
        return noted;
    }

    private static @Nullable String text(Exchange exchange, @Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            StringJoiner all = new StringJoiner(", ", "[", "]");
            several.forEach(one -> all.add(text(exchange, one)));
            return all.toString();
        }
        if (value instanceof Exchange grouped) {
            return text(grouped, grouped.getIn().getBody());
        }
        return exchange.getContext().getTypeConverter().convertTo(String.class, exchange, value);
    }

    /** What failed; of what only wraps it, one version has more than another. */
    private static String failure(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wraps = WRAPPERS.contains(failure.getClass().getSimpleName());
        return wraps && cause != null ? failure(cause) : named(failure);
    }

    /** The exceptions of libraries change their texts and packages, not their names. */
    private static String named(Throwable failure) {
        boolean own = failure.getClass().getName().startsWith("java.");
        return failure.getClass().getSimpleName() + (own ? ": " + failure.getMessage() : "");
    }
}
