package dev.unbus.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How failures are met; keys begin with {@code unbus.delivery}. */
@ConfigMapping(prefix = "unbus.delivery")
interface DeliverySettings {

    /** How often a message is tried that fails for a reason nobody knows, before it is set aside. */
    @WithDefault("5")
    int attempts();

    /** The wait before the first try again. */
    @WithDefault("200ms")
    Duration firstDelay();

    /** The longest wait between two tries; it doubles until here. */
    @WithDefault("10s")
    Duration longestDelay();
}
