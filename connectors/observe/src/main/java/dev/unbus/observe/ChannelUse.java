package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** One direction of a channel and how many messages went that way; it comes to light with the first of them. */
final class ChannelUse {

    private final Channel channel;
    private final Direction direction;
    private final Consumer<ChannelUse> light;
    private final AtomicBoolean used = new AtomicBoolean();
    private final LongAdder messages = new LongAdder();

    ChannelUse(Channel channel, Direction direction, Consumer<ChannelUse> light) {
        this.channel = channel;
        this.direction = direction;
        this.light = light;
    }

    void count() {
        messages.increment();
        if (!used.get() && used.compareAndSet(false, true)) {
            light.accept(this);
        }
    }

    Channel channel() {
        return channel;
    }

    Direction direction() {
        return direction;
    }

    long messages() {
        return messages.sum();
    }
}
