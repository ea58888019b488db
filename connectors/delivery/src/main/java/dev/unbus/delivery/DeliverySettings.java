package dev.unbus.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How failures are met; keys begin with {@code unbus.delivery}. */
@ConfigMapping(prefix = "unbus.delivery")
public interface DeliverySettings {

    /** How often a message is tried that fails for a reason nobody knows, before it is set aside. */
    @WithDefault("5")
    int attempts();

    /** The wait before the first try again. */
    @WithDefault("200ms")
    Duration firstDelay();

    /** The longest wait between two tries; it doubles until here. */
    @WithDefault("10s")
    Duration longestDelay();

    /** How messages are grouped. */
    Group group();

    /** How messages are grouped; keys begin with {@code unbus.delivery.group}. */
    interface Group {

        /** The most messages of one group. */
        @WithDefault("500")
        int size();

        /** About how much memory the messages of one group may take. */
        @WithDefault("8M")
        MemorySize bytes();

        /** How long a group that is not full waits for one more message; not at all at a pace that brings none by then. */
        @WithDefault("2ms")
        Duration fillTime();

        /** How long a group takes messages in; it is committed then, full or not. */
        @WithDefault("50ms")
        Duration longestFill();

        /** How long the messages of a group may be at work, or one of them be tried again, before what is done is committed. */
        @WithDefault("2s")
        Duration longestWork();
    }
}
