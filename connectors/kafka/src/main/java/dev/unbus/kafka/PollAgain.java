package dev.unbus.kafka;

import java.time.Duration;
import org.apache.camel.component.kafka.PollExceptionStrategy;

/**
 * Has a consumer of Camel's component that could not poll do so again, after a rest. Camel's own strategies end it for good when the
 * brokers refuse its password, which may just have been changed.
 */
final class PollAgain implements PollExceptionStrategy {

    private static final Duration REST = Duration.ofSeconds(1);

    @Override
    public boolean canContinue() {
        return true;
    }

    @Override
    public void handle(long lastOffset, Exception refused) {
        try {
            Thread.sleep(REST.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
