package dev.unbus.kafka;

import dev.unbus.secrets.KafkaCredentials;
import dev.unbus.secrets.KafkaLogin;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the Kafka connector works; keys begin with {@code unbus.kafka}. */
@ConfigMapping(prefix = "unbus.kafka")
interface KafkaSettings extends KafkaCredentials {

    /** The brokers, as {@code host:port} with commas. */
    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

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

    /** The login of every client, also of those of {@code kafka:}. */
    default KafkaLogin login() {
        return new KafkaLogin("unbus.kafka", this);
    }
}
