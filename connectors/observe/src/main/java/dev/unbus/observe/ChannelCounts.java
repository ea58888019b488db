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
import org.jspecify.annotations.Nullable;

/** Counts the messages of every channel; each count is a meter, too, whose only labels are channel and direction. */
@Singleton
final class ChannelCounts {

    /** A route that makes up channel names from messages must not fill the memory. */
    static final int MOST_CHANNELS = 500;

    private record Key(Channel channel, Direction direction) {}

    private final Map<Key, ChannelUse> uses = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    ChannelCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Channel channel, Direction direction) {
        ChannelUse use = use(channel, direction);
        if (use != null) {
            use.count();
        }
    }

    /** The one count of that channel, or null when there are too many channels to count. */
    @Nullable
    ChannelUse use(Channel channel, Direction direction) {
        Key key = new Key(channel, direction);
        ChannelUse known = uses.get(key);
        return known != null || uses.size() >= MOST_CHANNELS
                ? known
                : uses.computeIfAbsent(key, absent -> new ChannelUse(channel, direction, this::show));
    }

    List<ObservedChannel> observed() {
        return uses.values().stream()
                .filter(use -> use.messages() > 0)
                .map(use -> new ObservedChannel(use.channel(), use.direction(), use.messages()))
                .sorted(Comparator.comparing(ObservedChannel::channel).thenComparing(ObservedChannel::direction))
                .toList();
    }

    private void show(ChannelUse use) {
        FunctionCounter.builder("unbus.channel.messages", use, ChannelUse::messages)
                .description("Messages that went through a channel")
                .tag("channel", use.channel().toString())
                .tag("direction", use.direction().name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
