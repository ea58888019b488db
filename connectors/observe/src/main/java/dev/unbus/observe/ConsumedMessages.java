package dev.unbus.observe;

import dev.unbus.catalog.model.Direction;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
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
    private record Entry(RoutePolicy at, @Nullable ChannelUse use) {}

    private final EndpointChannels channels;

    ConsumedMessages(EndpointChannels channels) {
        this.channels = channels;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new Counting();
    }

    /** A source of several topics tells for each message which one it came from. */
    private @Nullable ChannelUse use(Exchange exchange) {
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

    private static @Nullable ChannelUse ofTopic(List<ChannelUse> uses, @Nullable String topic) {
        return uses.stream()
                .filter(use -> use.channel().name().equals(topic))
                .findFirst()
                .orElse(null);
    }

    private final class Counting extends RoutePolicySupport {

        /** Messages of one route mostly come from one channel, so they can share the entry. */
        private volatile Entry last = new Entry(this, null);

        @Override
        public void onExchangeBegin(Route began, Exchange exchange) {
            if (exchange.getProperty(ENTRY) == null) {
                exchange.setProperty(ENTRY, entry(use(exchange)));
            }
        }

        @Override
        public void onExchangeDone(Route done, Exchange exchange) {
            if (exchange.getProperty(ENTRY) instanceof Entry entry
                    && entry.at() == this
                    && entry.use() != null
                    && !exchange.isFailed()) {
                entry.use().count();
            }
        }

        private Entry entry(@Nullable ChannelUse use) {
            Entry known = last;
            if (known.use() != use) {
                known = new Entry(this, use);
                last = known;
            }
            return known;
        }
    }
}
