package dev.unbus.customers.soap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the façade reaches the customer service; keys begin with {@code customer-soap}. */
@ConfigMapping(prefix = "customer-soap")
interface CustomerSoapSettings {

    /** The address of the customer service, without {@code /customers}. */
    @WithDefault("http://127.0.0.1:8090/customer-service")
    URI serviceUrl();

    /** The longest wait for a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** The longest wait for an answer. */
    @WithDefault("5s")
    Duration responseTimeout();

    /** The largest answer that is read. */
    @WithDefault("1M")
    MemorySize answerSize();

    /** What a caller is told to wait when the service is not available and does not say for how long. */
    @WithDefault("5s")
    Duration retryAfter();
}
