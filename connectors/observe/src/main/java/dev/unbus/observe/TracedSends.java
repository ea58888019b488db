package dev.unbus.observe;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.jspecify.annotations.Nullable;

/** Puts the trace that a message came with on what its route sends, or the span of the sending where spans are wanted. */
@Singleton
@Unremovable
final class TracedSends extends SendListener {

    private final @Nullable Spans spans;

    TracedSends(Tracing tracing) {
        spans = tracing.spans();
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeSendingEvent || (spans != null && event instanceof ExchangeSentEvent);
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSendingEvent sending) {
            if (spans == null) {
                CarriedTrace.putOn(sending.getExchange());
            } else {
                spans.send(sending.getExchange(), sending.getEndpoint());
            }
        } else if (spans != null && event instanceof ExchangeSentEvent sent) {
            spans.sent(sent.getExchange(), sent.getEndpoint());
        }
    }
}
