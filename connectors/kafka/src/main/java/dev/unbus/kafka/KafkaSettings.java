package dev.unbus.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the Kafka connector works; keys begin with {@code unbus.kafka}. */
@ConfigMapping(prefix = "unbus.kafka")
interface KafkaSettings {

    /** The brokers, as {@code host:port} with commas. */
    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

    /** The user's name for SASL PLAIN or SCRAM, of every client, also of those of {@code kafka:}. */
    Optional<String> username();

    /** A file with the user's name, read at each authentication; instead of {@link #username}. */
    Optional<Path> usernameFile();

    /** The password; one of the environment. */
    Optional<String> password();

    /** A file with the password, read at each authentication; instead of {@link #password}. */
    Optional<Path> passwordFile();

    /** How long a record is tried again in place, before the consumer polls it anew; well under Kafka's poll interval. */
    @WithDefault("10s")
    Duration longestHold();

    /** After this time the brokers end a transaction whose process is gone, and readers see what comes after it. */
    @WithDefault("15s")
    Duration transactionTimeout();

    /** How long the transaction of another worker of the route is waited for before it is fenced. */
    @WithDefault("3s")
    Duration fenceAfter();

    /** How long the commit record of a worker that is gone is kept; a redelivery that comes later is not known again. */
    @WithDefault("7d")
    Duration commitRetention();

    /** Further properties of every Kafka client, such as {@code unbus.kafka.properties."security.protocol"}. */
    Map<String, String> properties();
}
