package dev.unbus.esb.runtime.mule3;

import org.apache.camel.Exchange;

/** The results of several routes, or of several parts: one stands for itself, more of them are a list of their payloads. */
public final class Results extends Gathering {

    @Override
    void result(State state, Exchange into) {
        if (state.taken.size() > 1) {
            collection(state, into);
        } else if (state.taken.size() == 1) {
            message(state.taken.values().iterator().next().getMessage(), into);
        } else if (state.parts) {
            end(into);
        } else {
            into.getMessage().setBody(state.before);
        }
    }
}
