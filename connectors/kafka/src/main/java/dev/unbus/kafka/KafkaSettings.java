package dev.unbus.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the Kafka connector works; keys begin with {@code unbus.kafka}. Brokers are {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "unbus.kafka")
interface KafkaSettings {

    /** How long a record is tried again in place, before the consumer polls it anew; well under Kafka's poll interval. */
    @WithDefault("10s")
    Duration longestHold();
}
