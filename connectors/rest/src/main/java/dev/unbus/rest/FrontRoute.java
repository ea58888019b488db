package dev.unbus.rest;

import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.rest.openapi.RestOpenApiEndpoint;
import org.apache.camel.spi.RoutePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The route that takes requests from the HTTP port. Camel hands each request straight on to the route of its operation,
 * past the policies of this one, which measure and count; so they are told here.
 */
@Singleton
final class FrontRoute {

    private volatile @Nullable Route found;

    void begins(Exchange exchange) {
        tell(exchange, (policy, route) -> policy.onExchangeBegin(route, exchange));
    }

    void isDone(Exchange exchange) {
        tell(exchange, (policy, route) -> policy.onExchangeDone(route, exchange));
    }

    private void tell(Exchange exchange, BiConsumer<RoutePolicy, Route> event) {
        Route route = route(exchange);
        if (route != null) {
            route.getRoutePolicyList().forEach(policy -> event.accept(policy, route));
        }
    }

    private @Nullable Route route(Exchange exchange) {
        Route route = found;
        if (route == null) {
            route = exchange.getContext().getRoutes().stream()
                    .filter(candidate -> candidate.getEndpoint() instanceof RestOpenApiEndpoint)
                    .findFirst()
                    .orElse(null);
            found = route;
        }
        return route;
    }
}
