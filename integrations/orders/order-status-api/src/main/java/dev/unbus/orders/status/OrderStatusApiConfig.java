package dev.unbus.orders.status;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set; keys begin with {@code order-status-api}. The database is chosen by the profile. */
@ConfigMapping(prefix = "order-status-api")
interface OrderStatusApiConfig {

    /** The largest event that is taken from a topic; the default is Kafka's own for a record. */
    @WithDefault("1M")
    MemorySize maxEventSize();
}
