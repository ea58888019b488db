package dev.unbus.legacy;

import java.nio.file.Path;
import java.time.Duration;

/** Settings without a configuration file. */
public record TestSettings(Path dataDirectory, String brokerUrl) implements LegacySettings {

    @Override
    public Duration reconnectDelay() {
        return Duration.ofMillis(100);
    }
}
