package dev.unbus.observe;

import dev.unbus.catalog.model.Direction;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Tells which channel one message came from, or goes to. */
@Singleton
final class MessageChannels {

    private static final String TOPIC_HEADER = "kafka.TOPIC";

    private final EndpointChannels channels;

    MessageChannels(EndpointChannels channels) {
        this.channels = channels;
    }

    /** A source of several topics tells for each message which one it came from. */
    @Nullable
    ChannelUse source(Exchange exchange) {
        Endpoint source = exchange.getFromEndpoint();
        if (source == null) {
            return null;
        }
        List<ChannelUse> uses = channels.of(source, Direction.CONSUMED);
        return switch (uses.size()) {
            case 0 -> null;
            case 1 -> uses.get(0);
            default -> ofTopic(uses, exchange.getMessage().getHeader(TOPIC_HEADER, String.class));
        };
    }

    /** The first when the endpoint stands for several; null when it is a step inside the process. */
    @Nullable
    ChannelUse target(Endpoint endpoint) {
        List<ChannelUse> uses = channels.of(endpoint, Direction.PRODUCED);
        return uses.isEmpty() ? null : uses.get(0);
    }

    private static @Nullable ChannelUse ofTopic(List<ChannelUse> uses, @Nullable String topic) {
        return uses.stream()
                .filter(use -> use.channel().name().equals(topic))
                .findFirst()
                .orElse(null);
    }
}
