package dev.unbus.kafka;

import java.time.Duration;
import java.util.Map;

/** Settings for clients that a test makes by itself. */
record TestSettings(String bootstrapServers, Duration commitRetention, Map<String, String> properties)
        implements KafkaSettings {

    @Override
    public Duration longestHold() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration transactionTimeout() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Duration fenceAfter() {
        return Duration.ofSeconds(1);
    }
}
