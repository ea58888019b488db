package dev.unbus.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the database connector works; keys begin with {@code unbus.database}. */
@ConfigMapping(prefix = "unbus.database")
interface DatabaseSettings {

    /** The Quarkus data source that groups commit to; by default the only one that is active. */
    Optional<String> dataSource();

    /** What the database is called in channels and messages; by default like its data source. */
    Optional<String> name();

    /** PostgreSQL ends a transaction that does nothing for so long, so that a paused process blocks no other. */
    @WithDefault("10s")
    Duration longestIdle();

    /** How long a statement waits for a lock of another transaction; longer than {@link #longestIdle}. */
    @WithDefault("15s")
    Duration longestWait();

    /** How long the ids of messages are kept that nobody has asked for again. */
    @WithDefault("7d")
    Duration commitRetention();
}
