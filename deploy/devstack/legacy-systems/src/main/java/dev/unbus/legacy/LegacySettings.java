package dev.unbus.legacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The configuration of the legacy systems. */
@ConfigMapping(prefix = "legacy")
public interface LegacySettings {

    /** The folder below which the ERP keeps its invoices and the warehouse its shipments. */
    @WithDefault(".unbus/data")
    Path dataDirectory();

    /** Where the warehouse finds its broker, an Artemis URL. */
    @WithDefault("tcp://127.0.0.1:61616")
    String brokerUrl();

    /** How long the warehouse waits before it connects again after it lost its broker. */
    @WithDefault("1s")
    Duration reconnectDelay();
}
