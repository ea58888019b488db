package dev.unbus.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings for clients that a test makes by itself. */
record TestSettings(String bootstrapServers, Duration commitRetention, Map<String, String> properties)
        implements KafkaSettings {

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> usernameFile() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> passwordFile() {
        return Optional.empty();
    }

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
