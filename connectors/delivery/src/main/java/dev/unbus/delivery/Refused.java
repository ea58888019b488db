package dev.unbus.delivery;

import org.apache.camel.Exchange;

/** Whose mistake the failure is that a caller was told of; a caller's own does not count as a failure of the route. */
public final class Refused {

    /** The exchange property that the route's meter reads. */
    static final String PROPERTY = "UnbusRefused";

    private Refused() {}

    /** Notes that the caller is told of a failure; whether that is a mistake of its own. */
    public static void note(Exchange exchange, boolean byCaller) {
        exchange.setProperty(PROPERTY, byCaller);
    }
}
