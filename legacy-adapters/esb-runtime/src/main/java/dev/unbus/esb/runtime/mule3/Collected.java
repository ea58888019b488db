package dev.unbus.esb.runtime.mule3;

import org.apache.camel.Exchange;

/** The list that an aggregator makes of the payloads of all parts; without one of them it never comes about. */
public final class Collected extends Gathering {

    private static final String DONE = "MuleCollected";

    @Override
    void result(State state, Exchange into) {
        into.setProperty(DONE, true);
        if (state.refused > 0) {
            end(into);
        } else {
            collection(state, into);
        }
    }

    /** Whether there were parts; what stands behind an aggregator is not done without any. */
    public static boolean hadParts(Exchange exchange) {
        return exchange.removeProperty(DONE) != null;
    }
}
