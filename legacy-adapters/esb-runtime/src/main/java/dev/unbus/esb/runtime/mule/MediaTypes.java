package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Coerce;
import dev.unbus.esb.runtime.weave.Weave;
import dev.unbus.esb.runtime.weave.WeaveException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What media types variables are of, and so what is read from their text, and which type a payload has that was made of them. */
public final class MediaTypes {

    private static final String KEY = "MuleType.";

    private static final Pattern STRUCTURED = Pattern.compile(".*[/+](json|xml|csv(;.*)?|x-www-form-urlencoded)");

    private MediaTypes() {}

    /** The type of one value of a variable; it says nothing of another one under the same name. */
    private record Typed(Object value, String type, boolean isText) {

        @Override
        public String toString() {
            return type;
        }
    }

    /**
     * Notes of what type the text in a variable is; a single value of JSON is kept as such.
     *
     * @param type empty for that of the payload
     */
    public static void variable(Exchange exchange, String name, String type) {
        Object value = exchange.getVariable(name);
        String known = type.isEmpty() ? ofPayload(exchange) : known(type);
        if (value == null || known.isEmpty()) {
            return;
        } else if (!(value instanceof String text)) {
            exchange.setVariable(KEY + name, new Typed(value, known, false));
        } else if (!known.endsWith("json") || text.stripLeading().matches("(?s)[{\\[].*")) {
            exchange.setVariable(KEY + name, new Typed(text, known, true));
        } else {
            scalar(exchange, name, text, known);
        }
    }

    private static void scalar(Exchange exchange, String name, String text, String type) {
        Object value;
        try {
            value = Coerce.java(Weave.read(text, type));
        } catch (WeaveException malformed) {
            return; // text that is no JSON: it fails where it is read as such
        }
        exchange.setVariable(name, value);
        if (value != null) {
            exchange.setVariable(KEY + name, new Typed(value, type, false));
        }
    }

    /** Has a variable be of the type that another is of, whose value it has taken over. */
    public static void copied(Exchange exchange, String name, String from) {
        Typed typed = typed(exchange, from);
        if (typed != null) {
            exchange.setVariable(KEY + name, typed);
        }
    }

    private static @Nullable Typed typed(Exchange exchange, String name) {
        Object value = exchange.getVariable(name);
        return exchange.getVariable(KEY + name) instanceof Typed typed && typed.value == value ? typed : null;
    }

    /** The value of a variable: text of a known type is read. */
    public static @Nullable Object read(Exchange exchange, String name) {
        Typed typed = typed(exchange, name);
        return typed == null || !typed.isText ? exchange.getVariable(name) : Weave.read(typed.value, typed.type);
    }

    /** The same for a value that was taken from the payload or a variable as it stands. */
    static @Nullable Object content(Exchange exchange, Object value) {
        if (value == exchange.getMessage().getBody()) {
            return Coerce.java(Weave.of(exchange).payload());
        }
        for (Object each : exchange.getVariables().values()) {
            if (each instanceof Typed typed && typed.isText && typed.value == value) {
                return Coerce.java(Weave.read(value, typed.type));
            }
        }
        return value;
    }

    /** The type of a value that was taken from the payload or a variable as it stands; empty where none is known. */
    static String of(Exchange exchange, Object value) {
        if (value == exchange.getMessage().getBody()) {
            return ofPayload(exchange);
        }
        for (Object each : exchange.getVariables().values()) {
            if (each instanceof Typed typed && typed.value == value) {
                return typed.type;
            }
        }
        return "";
    }

    /** The payload of a message as a part of another one: text of a known type is read, where it can be. */
    public static @Nullable Object inner(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (!(body instanceof String) || ofPayload(exchange).isEmpty()) {
            return body;
        }
        try {
            return Coerce.java(Weave.of(exchange).payload());
        } catch (WeaveException malformed) {
            return body; // it fails where it is read
        }
    }

    /** Has the payload, which a variable was made, be of the variable's type. */
    public static void payload(Exchange exchange, String name) {
        Typed typed = typed(exchange, name);
        write(exchange, typed == null ? "" : typed.type, typed != null && typed.isText);
    }

    /**
     * Has the payload, which was computed without being told a type, be of the one type that all it was computed of is of.
     *
     * @param inputs {@code payload} and names of variables, separated by commas
     */
    public static void inferred(Exchange exchange, String inputs) {
        Set<String> types = new LinkedHashSet<>();
        for (String input : inputs.split(",", -1)) {
            Typed typed = input.equals("payload") ? null : typed(exchange, input.replaceFirst("^vars\\.", ""));
            types.add(input.equals("payload") ? ofPayload(exchange) : typed == null ? "" : typed.type);
        }
        types.removeIf(type -> !STRUCTURED.matcher(type).matches());
        write(exchange, types.size() == 1 ? types.iterator().next() : "", false);
    }

    private static void write(Exchange exchange, String type, boolean isText) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        boolean written = STRUCTURED.matcher(type).matches()
                && (body instanceof Map || body instanceof Collection || type.endsWith("json"));
        if (type.isEmpty() || !(isText || written)) {
            message.removeHeader(Exchange.CONTENT_TYPE);
            return;
        } else if (!isText) {
            message.setBody(Weave.written(body, type, null));
        }
        message.setHeader(Exchange.CONTENT_TYPE, type);
    }

    private static String ofPayload(Exchange exchange) {
        return known(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "", String.class));
    }

    /** A media type without what says nothing of how its text is read; empty for one that says nothing at all. */
    public static String known(String type) {
        String plain = type.replaceFirst("[;,].*", "").trim().toLowerCase(Locale.ROOT);
        if (plain.endsWith("/csv")) {
            return plain + type.substring(type.indexOf('/') + 4); // with how it is read
        }
        return plain.matches("\\*/\\*|application/(java|octet-stream)") ? "" : plain;
    }
}
