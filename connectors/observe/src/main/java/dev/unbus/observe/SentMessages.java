package dev.unbus.observe;

import dev.unbus.catalog.model.Direction;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Counts every message that an endpoint outside the process has accepted, whichever way Camel sent it there. */
@Singleton
@Unremovable
final class SentMessages extends SendListener {

    private final EndpointChannels channels;
    private final Map<String, Set<ChannelUse>> targetsByRoute = new ConcurrentHashMap<>();

    SentMessages(EndpointChannels channels) {
        this.channels = channels;
    }

    /** Camel tells that a message was sent only to those who wanted to hear that it is being sent. */
    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeSentEvent || event instanceof ExchangeSendingEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSentEvent sent && !sent.getExchange().isFailed()) {
            List<ChannelUse> uses = channels.of(sent.getEndpoint(), Direction.PRODUCED);
            if (!uses.isEmpty()) {
                uses.forEach(ChannelUse::count);
                remember(ExchangeHelper.getRouteId(sent.getExchange()), uses);
            }
        }
    }

    /** The channels that a route was seen to send to; more than its definition shows when it chooses them itself. */
    Set<String> targetsOf(String routeId) {
        return targetsByRoute.getOrDefault(routeId, Set.of()).stream()
                .map(use -> use.channel().toString())
                .collect(Collectors.toSet());
    }

    private void remember(@Nullable String routeId, List<ChannelUse> uses) {
        if (routeId != null) {
            Set<ChannelUse> targets = targetsByRoute.get(routeId);
            if (targets == null) {
                targets = targetsByRoute.computeIfAbsent(routeId, id -> ConcurrentHashMap.newKeySet());
            }
            // There are no more of them than of counted channels.
            targets.addAll(uses);
        }
    }
}
