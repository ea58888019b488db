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

/** Has every message keep the trace that it came with. */
@Singleton
@Unremovable
final class TracedRoutes implements RoutePolicyFactory {

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new Keeping();
    }

    private static final class Keeping extends RoutePolicySupport {

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            CarriedTrace.takeFrom(exchange);
        }
    }
}
