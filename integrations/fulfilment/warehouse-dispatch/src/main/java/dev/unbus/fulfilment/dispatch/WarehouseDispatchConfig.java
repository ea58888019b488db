package dev.unbus.fulfilment.dispatch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set; keys begin with {@code warehouse-dispatch}. */
@ConfigMapping(prefix = "warehouse-dispatch")
interface WarehouseDispatchConfig {

    /** The largest order taken from the topic; the default is Kafka's own for a record. */
    @WithDefault("1M")
    MemorySize maxOrderSize();
}
