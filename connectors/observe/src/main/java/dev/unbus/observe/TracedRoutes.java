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

/** Has every message keep the trace that it came with, and makes its spans where they are wanted. */
@Singleton
@Unremovable
final class TracedRoutes implements RoutePolicyFactory {

    private final Tracing tracing;

    TracedRoutes(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        Spans spans = tracing.spans();
        return spans == null ? new Keeping() : new Spanning(routeId, spans);
    }

    private static final class Keeping extends RoutePolicySupport {

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            CarriedTrace.takeFrom(exchange);
        }
    }

    private static final class Spanning extends RoutePolicySupport {

        private final String routeId;
        private final Spans spans;

        Spanning(String routeId, Spans spans) {
            this.routeId = routeId;
            this.spans = spans;
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            spans.begin(routeId, exchange);
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            spans.end(routeId, exchange);
        }
    }
}
