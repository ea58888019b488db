package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;

/** The channels of endpoints with their counts, worked out once for each endpoint and not for each message. */
@Singleton
final class EndpointChannels {

    /** A route that makes up addresses from messages must not fill the memory. */
    private static final int MOST_ENDPOINTS = 1_000;

    private final ChannelNames names;
    private final ChannelCounts counts;
    private final Map<String, List<ChannelUse>> consumed = new ConcurrentHashMap<>();
    private final Map<String, List<ChannelUse>> produced = new ConcurrentHashMap<>();

    EndpointChannels(ChannelNames names, ChannelCounts counts) {
        this.names = names;
        this.counts = counts;
    }

    List<ChannelUse> of(Endpoint endpoint, Direction direction) {
        String uri = endpoint.getEndpointUri();
        Map<String, List<ChannelUse>> known = direction == Direction.CONSUMED ? consumed : produced;
        List<ChannelUse> uses = known.get(uri);
        if (uses == null) {
            uses = workedOut(uri, direction);
            if (known.size() < MOST_ENDPOINTS) {
                known.put(uri, uses);
            }
        }
        return uses;
    }

    private List<ChannelUse> workedOut(String uri, Direction direction) {
        List<ChannelUse> uses = new ArrayList<>();
        for (Channel channel : names.of(uri, direction)) {
            ChannelUse use = counts.use(channel, direction);
            if (use != null) {
                uses.add(use);
            }
        }
        return List.copyOf(uses);
    }
}
