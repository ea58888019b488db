package dev.unbus.esb.runtime.mule3;

import org.apache.camel.Exchange;
import org.apache.camel.Producer;

/** A route that a filter may end without an end to the one that calls it. */
public final class Isolated {

    private Isolated() {}

    /**
     * Runs the route at an endpoint with the exchange itself.
     *
     * @throws Exception what the route failed with
     */
    public static void run(Exchange exchange, String uri) throws Exception {
        Producer route = exchange.getContext().getEndpoint(uri).createProducer();
        route.start();
        try {
            route.process(exchange);
        } finally {
            route.stop();
        }
        exchange.setRouteStop(false);
        Exception error = exchange.getException();
        if (error != null) {
            exchange.setException(null);
            throw error;
        }
    }
}
