package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.ObservedChannel;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the messages of every channel; each count is a meter, too, whose only labels are channel and direction. */
@Singleton
final class ChannelCounts {

    /** A route that makes up channel names from messages must not fill the memory. */
    static final int MOST_CHANNELS = 500;

    private record Use(Channel channel, Direction direction) {}

    private final Map<Use, LongAdder> counts = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    ChannelCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Channel channel, Direction direction) {
        Use use = new Use(channel, direction);
        LongAdder known = counts.get(use);
        if (known != null) {
            known.increment();
        } else if (counts.size() < MOST_CHANNELS) {
            counts.computeIfAbsent(use, this::metered).increment();
        }
    }

    List<ObservedChannel> observed() {
        return counts.entrySet().stream()
                .map(entry -> new ObservedChannel(
                        entry.getKey().channel(),
                        entry.getKey().direction(),
                        entry.getValue().sum()))
                .sorted(Comparator.comparing(ObservedChannel::channel).thenComparing(ObservedChannel::direction))
                .toList();
    }

    private LongAdder metered(Use use) {
        LongAdder count = new LongAdder();
        FunctionCounter.builder("unbus.channel.messages", count, LongAdder::sum)
                .description("Messages that went through a channel")
                .tag("channel", use.channel().toString())
                .tag("direction", use.direction().name().toLowerCase(Locale.ROOT))
                .register(meters);
        return count;
    }
}
