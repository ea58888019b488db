package dev.unbus.esb.runtime.mule3;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Up to where a flow that polls has come, in the memory of this process. */
public final class Watermarks {

    /** The exchange variable with a value that may become the mark. */
    public static final String VALUE = "MuleWatermark";

    private static final String SELECTED = "MuleWatermark.";
    private static final Map<String, Object> MARKS = new ConcurrentHashMap<>();

    private Watermarks() {}

    /** Begins to poll: the variable has the mark, or the value given when there is none yet. */
    public static void begin(Exchange exchange, String variable) {
        Object otherwise = exchange.removeVariable(VALUE);
        Object mark = MARKS.getOrDefault(key(exchange, variable), otherwise == null ? "" : otherwise);
        if (otherwise != null || !"".equals(mark)) {
            exchange.setVariable(variable, mark);
        }
        exchange.removeProperty(SELECTED + variable);
    }

    /** Looks at the value of one of the items; {@code selector} is {@code MIN}, {@code MAX}, {@code FIRST} or {@code LAST}. */
    public static void select(Exchange exchange, String variable, String selector) {
        Object value = exchange.removeVariable(VALUE);
        Object known = exchange.getProperty(SELECTED + variable);
        if (value == null) {
            return;
        }
        boolean takes = known == null
                || switch (selector) {
                    case "FIRST" -> false;
                    case "LAST" -> true;
                    case "MIN" -> compare(value, known) < 0;
                    default -> compare(value, known) > 0;
                };
        if (takes) {
            exchange.setProperty(SELECTED + variable, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
        } else if (one.getClass() == other.getClass() && one instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(other);
        }
        throw new IllegalArgumentException("marks of two types cannot be compared: " + one + ", " + other);
    }

    /** Makes the value that was selected the mark; none leaves the mark as it is. */
    public static void selected(Exchange exchange, String variable) {
        keep(exchange, variable, exchange.removeProperty(SELECTED + variable));
    }

    /** Makes the value given the mark; null leaves the mark as it is. */
    public static void end(Exchange exchange, String variable) {
        keep(exchange, variable, exchange.removeVariable(VALUE));
    }

    private static void keep(Exchange exchange, String variable, @Nullable Object mark) {
        if (mark != null) {
            MARKS.put(key(exchange, variable), mark);
        }
    }

    private static String key(Exchange exchange, String variable) {
        return exchange.getContext().getName() + " " + variable;
    }
}
