package dev.unbus.files;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The adapter's configuration with a few values that a test sets. */
final class Settings {

    private Settings() {}

    static FilesConfig with(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(FilesConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(FilesConfig.class);
    }
}
