package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;

/**
 * Counts every message that came from outside the process and was finished, set aside or not. It is counted by the first
 * route that sees it, which for an OpenAPI contract is the {@code direct:} route of the operation.
 */
@Singleton
@Unremovable
final class ConsumedMessages implements RoutePolicyFactory {

    private static final String ENTRY = "UnbusObservedEntry";
    private static final String TOPIC_HEADER = "kafka.TOPIC";

    /** Where a message entered; copies of it, such as parts of a split, carry this along and are not counted again. */
    private record Entry(String routeId, @Nullable Channel channel) {}

    private final ChannelNames names;
    private final ChannelCounts counts;

    ConsumedMessages(ChannelNames names, ChannelCounts counts) {
        this.names = names;
        this.counts = counts;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new RoutePolicySupport() {

            @Override
            public void onExchangeBegin(Route began, Exchange exchange) {
                if (exchange.getProperty(ENTRY) == null) {
                    exchange.setProperty(ENTRY, new Entry(routeId, channel(exchange)));
                }
            }

            @Override
            public void onExchangeDone(Route done, Exchange exchange) {
                Entry entry = exchange.getProperty(ENTRY, Entry.class);
                if (entry != null
                        && entry.channel() != null
                        && entry.routeId().equals(routeId)
                        && !exchange.isFailed()) {
                    counts.count(entry.channel(), Direction.CONSUMED);
                }
            }
        };
    }

    /** A source of several topics tells for each message which one it came from. */
    private @Nullable Channel channel(Exchange exchange) {
        if (exchange.getFromEndpoint() == null) {
            return null;
        }
        List<Channel> channels = names.of(exchange.getFromEndpoint().getEndpointUri(), Direction.CONSUMED);
        String topic = exchange.getMessage().getHeader(TOPIC_HEADER, String.class);
        return channels.stream()
                .filter(channel -> channels.size() == 1 || channel.name().equals(topic))
                .findFirst()
                .orElse(null);
    }
}
