package dev.unbus.esb.runtime.mule3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** The parts of a map: each has the value as the payload and the key as a variable. */
public final class Entries {

    private static final String KEY = "key";

    private Entries() {}

    /**
     * The entries of the payload.
     *
     * @throws IllegalArgumentException when it is no map
     */
    public static List<Map.Entry<?, ?>> of(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Map<?, ?> map) {
            return new ArrayList<>(map.entrySet());
        }
        throw new IllegalArgumentException("a map is needed, not "
                + (body == null ? "nothing" : body.getClass().getName()));
    }

    /** Makes an entry the payload and the variable {@code key}. */
    public static void part(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Map.Entry<?, ?> entry) {
            exchange.setVariable(KEY, entry.getKey());
            exchange.getMessage().setBody(entry.getValue());
        }
    }
}
