package dev.unbus.observe;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a> that a message came with, kept with its exchange and
 * put on what its route sends: routes take all headers off, and who makes no spans must not break the trace of those who do.
 *
 * @param parent the header {@code traceparent}
 * @param state the header {@code tracestate}, if there was one
 */
record CarriedTrace(Object parent, @Nullable Object state) {

    private static final String PROPERTY = "UnbusTrace";
    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";

    /** Keeps what the message says, unless an earlier route of the process did. */
    static void takeFrom(Exchange exchange) {
        Message message = exchange.getMessage();
        Object parent = message.getHeader(PARENT);
        if (parent != null && exchange.getProperty(PROPERTY) == null) {
            exchange.setProperty(PROPERTY, new CarriedTrace(parent, message.getHeader(STATE)));
        }
    }

    /** Puts it on the message that is about to be sent, unless the message tells of a trace already. */
    static void putOn(Exchange exchange) {
        if (exchange.getProperty(PROPERTY) instanceof CarriedTrace carried) {
            carried.putOn(exchange.getMessage());
        }
    }

    private void putOn(Message message) {
        if (message.getHeader(PARENT) == null) {
            message.setHeader(PARENT, parent);
            if (state != null) {
                message.setHeader(STATE, state);
            }
        }
    }
}
