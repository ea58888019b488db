package dev.unbus.observe;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.SpanStorageManager;
import org.apache.camel.telemetry.SpanStorageManagerExchange;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the trace on what a route sends. With tracing on, Camel's tracer does, and the spans are told the business key: the one
 * that is at work before or after a send, whichever of the two notifiers Camel asks first.
 */
@Singleton
@Unremovable
final class TracedSends extends EventNotifierSupport {

    private static final String BUSINESS_KEY = "UnbusBusinessKey";
    private static final String ATTRIBUTE = "unbus.business.key";

    private final SpanStorageManager spans = new SpanStorageManagerExchange();
    private final boolean tracing;

    TracedSends(@ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean off) {
        tracing = !off;
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeCompletedEvent(true);
        setIgnoreExchangeFailedEvents(true);
        setIgnoreExchangeRedeliveryEvents(true);
        setIgnoreExchangeAsyncProcessingStartedEvents(true);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeSendingEvent || (tracing && event instanceof ExchangeSentEvent);
    }

    @Override
    public void notify(CamelEvent event) {
        if (tracing) {
            tellKey(((CamelEvent.ExchangeEvent) event).getExchange());
        } else if (event instanceof ExchangeSendingEvent sending) {
            CarriedTrace.putOn(sending.getExchange());
        }
    }

    private void tellKey(Exchange exchange) {
        Span span = spans.peek(exchange);
        String key = exchange.getMessage().getHeader(BUSINESS_KEY, String.class);
        if (span != null && key != null) {
            span.setTag(ATTRIBUTE, key);
        }
    }
}
