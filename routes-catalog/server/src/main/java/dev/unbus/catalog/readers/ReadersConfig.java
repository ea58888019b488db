package dev.unbus.catalog.readers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the brokers are asked who reads; keys begin with {@code unbus.catalog.readers}. */
@ConfigMapping(prefix = "unbus.catalog.readers")
interface ReadersConfig {

    /** The time between two questions. */
    @WithDefault("30s")
    Duration askEvery();

    /** Consumer groups, client ids and hosts that are no integrations, and that nobody needs to be told of. */
    Optional<Set<String>> known();
}
