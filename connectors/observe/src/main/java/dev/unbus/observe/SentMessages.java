package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Counts every message that an endpoint outside the process has accepted, whichever way Camel sent it there. */
@Singleton
@Unremovable
final class SentMessages extends EventNotifierSupport {

    private final ChannelNames names;
    private final ChannelCounts counts;
    private final Map<String, Set<String>> targetsByRoute = new ConcurrentHashMap<>();

    SentMessages(ChannelNames names, ChannelCounts counts) {
        this.names = names;
        this.counts = counts;
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeCompletedEvent(true);
        setIgnoreExchangeFailedEvents(true);
        setIgnoreExchangeRedeliveryEvents(true);
        setIgnoreExchangeAsyncProcessingStartedEvents(true);
    }

    /** Camel tells that a message was sent only to those who wanted to hear that it is being sent. */
    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeSentEvent || event instanceof ExchangeSendingEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSentEvent sent && !sent.getExchange().isFailed()) {
            List<Channel> channels = names.of(sent.getEndpoint().getEndpointUri(), Direction.PRODUCED);
            channels.forEach(channel -> counts.count(channel, Direction.PRODUCED));
            remember(ExchangeHelper.getRouteId(sent.getExchange()), channels);
        }
    }

    /** The channels that a route was seen to send to; more than its definition shows when it chooses them itself. */
    Set<String> targetsOf(String routeId) {
        return targetsByRoute.getOrDefault(routeId, Set.of());
    }

    private void remember(@Nullable String routeId, List<Channel> channels) {
        if (routeId != null && !channels.isEmpty()) {
            Set<String> targets = targetsByRoute.computeIfAbsent(routeId, id -> ConcurrentHashMap.newKeySet());
            if (targets.size() < ChannelCounts.MOST_CHANNELS) {
                channels.forEach(channel -> targets.add(channel.toString()));
            }
        }
    }
}
