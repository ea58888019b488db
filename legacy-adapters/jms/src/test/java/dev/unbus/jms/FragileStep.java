package dev.unbus.jms;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;

/** Fails as the text of the message says. */
@Singleton
final class FragileStep {

    private final AtomicInteger failuresLeft = new AtomicInteger();

    void failTimes(int times) {
        failuresLeft.set(times);
    }

    void take(Exchange exchange) {
        String text = exchange.getMessage().getBody(String.class);
        if (text.startsWith("bad")) {
            throw new RejectedException("never-bad", "text", "it must not begin with bad");
        }
        if (text.startsWith("wait") && failuresLeft.getAndDecrement() > 0) {
            throw new UnavailableException("warehouse", "it sleeps", null);
        }
    }
}
