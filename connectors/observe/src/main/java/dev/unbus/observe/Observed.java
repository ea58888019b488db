package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/**
 * Takes note of messages that no Camel endpoint shows, for example rows written to a database by a bean. Whatever goes
 * through a Camel endpoint is noted without it.
 */
@Singleton
@Unremovable
public final class Observed {

    private final ChannelCounts counts;

    Observed(ChannelCounts counts) {
        this.counts = counts;
    }

    /**
     * Notes one message taken from a channel.
     *
     * @param channel {@code kind:name}, for example {@code database:order-status}
     * @throws IllegalArgumentException when the text names no channel
     */
    public void consumed(String channel) {
        counts.count(Channel.parse(channel), Direction.CONSUMED);
    }

    /**
     * Notes one message given to a channel.
     *
     * @param channel {@code kind:name}, for example {@code database:order-status}
     * @throws IllegalArgumentException when the text names no channel
     */
    public void produced(String channel) {
        counts.count(Channel.parse(channel), Direction.PRODUCED);
    }
}
