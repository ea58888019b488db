package dev.unbus.billing.invoices;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set; keys begin with {@code invoice-dispatch}. */
@ConfigMapping(prefix = "invoice-dispatch")
interface InvoiceDispatchConfig {

    /** The largest order taken from the topic; the default is Kafka's own for a record. */
    @WithDefault("1M")
    MemorySize maxOrderSize();
}
