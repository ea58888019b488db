package dev.unbus.observe;

import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;

/** Suspends and resumes routes. What a suspended route would take in waits where it is. */
@Singleton
final class RouteControl {

    /** What keeps messages until somebody takes them. */
    private static final Set<ChannelKind> KEEPING = Set.of(ChannelKind.QUEUE, ChannelKind.TOPIC, ChannelKind.DIRECTORY);

    /** What somebody asks of a route. */
    enum Act {
        SUSPEND,
        RESUME
    }

    private final CamelContext context;
    private final ChannelNames names;

    RouteControl(CamelContext context, ChannelNames names) {
        this.context = context;
        this.names = names;
    }

    boolean knows(String routeId) {
        return context.getRoute(routeId) != null;
    }

    /** Why the act cannot be done, or an empty text. */
    String reasonAgainst(String routeId, Act act) {
        ServiceStatus status = context.getRouteController().getRouteStatus(routeId);
        if (act == Act.RESUME) {
            return status.isSuspended() ? "" : "The route is not suspended but " + word(status) + ".";
        }
        if (!keepsItsMessages(context.getRoute(routeId))) {
            return "Callers wait for what this route answers, so it cannot be suspended.";
        }
        return status.isStarted() ? "" : "The route is not started but " + word(status) + ".";
    }

    /** Does it, when the messages under way have ended. */
    void act(String routeId, Act act) throws Exception { // as Camel declares it
        if (act == Act.SUSPEND) {
            heedHealthOf(routeId, false);
            context.getRouteController().suspendRoute(routeId);
        } else {
            context.getRouteController().resumeRoute(routeId);
            heedHealthOf(routeId, true);
        }
    }

    /** A route that rests because somebody wants it to does not make the process unready, which may do other work. */
    private void heedHealthOf(String routeId, boolean heeded) {
        HealthCheckRegistry registry = HealthCheckHelper.getHealthCheckRegistry(context);
        if (registry != null) {
            Set<String> checks = Set.of("route:" + routeId, "consumer:" + routeId);
            registry.stream()
                    .filter(check -> checks.contains(check.getId()))
                    .forEach(check -> check.setEnabled(heeded));
        }
    }

    private boolean keepsItsMessages(Route route) {
        return names.of(route.getEndpoint().getEndpointUri(), Direction.CONSUMED).stream()
                .anyMatch(channel -> KEEPING.contains(channel.kind()));
    }

    private static String word(ServiceStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
