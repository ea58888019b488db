package dev.unbus.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class CarriedTraceTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @Test
    void isOnWhatIsSentThoughTheRouteTookAllHeadersOff() {
        exchange.getMessage().setHeader("traceparent", PARENT);
        exchange.getMessage().setHeader("tracestate", "vendor=1");
        CarriedTrace.takeFrom(exchange);
        exchange.getMessage().removeHeaders("*");

        CarriedTrace.putOn(exchange);

        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("traceparent", PARENT)
                .containsEntry("tracestate", "vendor=1");
    }

    @Test
    void isNotMadeUp() {
        CarriedTrace.takeFrom(exchange);

        CarriedTrace.putOn(exchange);

        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    @Test
    void givesWayToOneThatTheMessageHas() {
        exchange.getMessage().setHeader("traceparent", PARENT);
        CarriedTrace.takeFrom(exchange);
        exchange.getMessage().setHeader("traceparent", "another");

        CarriedTrace.putOn(exchange);

        assertThat(exchange.getMessage().getHeaders())
                .containsOnlyKeys("traceparent")
                .containsValue("another");
    }
}
