package dev.unbus.esb.runtime.synapse;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Messages as they are in the middle of a flow. */
final class Messages {

    private static final CamelContext CAMEL = started();

    private Messages() {}

    private static CamelContext started() {
        CamelContext camel = new DefaultCamelContext();
        camel.start();
        return camel;
    }

    static Exchange with(String body) {
        Exchange exchange = new DefaultExchange(CAMEL);
        exchange.getMessage().setBody(body);
        return exchange;
    }

    /** A message that came in an envelope of a version, {@code 11} or {@code 12}. */
    static Exchange soap(String version, String body) {
        Exchange exchange = with(body);
        exchange.setProperty(Context.SOAP, version);
        return exchange;
    }

    static String text(Exchange exchange) {
        return exchange.getMessage().getBody(String.class);
    }
}
