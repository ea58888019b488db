package dev.unbus.observe;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
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
    /** Where a message entered; copies of it, such as parts of a split, carry this along and are not counted again. */
    private record Entry(RoutePolicy at, @Nullable ChannelUse use) {}

    private final MessageChannels channels;

    ConsumedMessages(MessageChannels channels) {
        this.channels = channels;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new Counting();
    }

    private final class Counting extends RoutePolicySupport {

        /** Messages of one route mostly come from one channel, so they can share the entry. */
        private volatile Entry last = new Entry(this, null);

        @Override
        public void onExchangeBegin(Route began, Exchange exchange) {
            if (exchange.getProperty(ENTRY) == null) {
                exchange.setProperty(ENTRY, entry(channels.source(exchange)));
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
