package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
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

/** Counts every message that a route has taken from outside the process and finished, set aside or not. */
@Singleton
@Unremovable
final class ConsumedMessages implements RoutePolicyFactory {

    private static final String TOPIC_HEADER = "kafka.TOPIC";
    private static final String TOPIC_PROPERTY = "UnbusObservedTopic";

    private final ChannelNames names;
    private final ChannelCounts counts;

    ConsumedMessages(ChannelNames names, ChannelCounts counts) {
        this.names = names;
        this.counts = counts;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new RoutePolicySupport() {

            private List<Channel> channels = List.of();

            @Override
            public void onInit(Route started) {
                channels = names.of(started.getEndpoint().getEndpointUri(), Direction.CONSUMED);
            }

            @Override
            public void onExchangeBegin(Route began, Exchange exchange) {
                if (channels.size() > 1) {
                    exchange.setProperty(TOPIC_PROPERTY, exchange.getMessage().getHeader(TOPIC_HEADER, String.class));
                }
            }

            @Override
            public void onExchangeDone(Route done, Exchange exchange) {
                if (!exchange.isFailed()) {
                    count(exchange);
                }
            }

            /** A route that takes from several topics counts for the one that the message came from. */
            private void count(Exchange exchange) {
                String topic = exchange.getProperty(TOPIC_PROPERTY, String.class);
                if (channels.size() == 1) {
                    counts.count(channels.get(0), Direction.CONSUMED);
                } else if (topic != null) {
                    counts.count(new Channel(ChannelKind.TOPIC, topic), Direction.CONSUMED);
                }
            }
        };
    }
}
