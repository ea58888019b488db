package dev.unbus.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;

/**
 * Gives every route its meters. Camel's own policy keeps the same ones, but formats names and counts for the whole
 * context with each message, which takes longer than a short route.
 */
@Singleton
@Unremovable
final class RouteMeters implements RoutePolicyFactory {

    private final MeterRegistry meters;
    private final Map<String, RouteMeter> byRoute = new ConcurrentHashMap<>();

    RouteMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return of(routeId);
    }

    RouteMeter of(String routeId) {
        return byRoute.computeIfAbsent(routeId, id -> new RouteMeter(id, meters));
    }
}
