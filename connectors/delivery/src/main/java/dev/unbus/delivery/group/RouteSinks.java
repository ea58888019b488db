package dev.unbus.delivery.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.InterceptSendToEndpoint;
import org.jspecify.annotations.Nullable;

/** Finds the resources that a route, and the {@code direct:} routes that it calls, send to in groups. */
final class RouteSinks {

    private static final String GROUP_DATA_SOURCE = "groupDataSource";

    private RouteSinks() {}

    /** The resources by their names, in the order of the route's steps. */
    static Map<String, GroupResource> of(CamelContext context, String routeId) {
        Map<String, GroupResource> found = new LinkedHashMap<>();
        for (RouteStep step : RouteSteps.of(context, routeId)) {
            GroupResource resource = at(context, step);
            if (resource != null) {
                found.putIfAbsent(resource.resource(), resource);
            }
        }
        return found;
    }

    /** What keeps the record of the route that begins there, or null when nothing does. */
    static @Nullable GroupResource recordKeeper(GroupSourceEndpoint source, String routeId) {
        Map<String, GroupResource> sinks = of(source.getCamelContext(), routeId);
        String kind = source.commitRecord();
        if (kind != null) {
            return ofKind(source.getCamelContext(), sinks, kind);
        }
        // What is sent back to the source's own resource can only be committed with the acknowledgement.
        GroupResource own = sinks.get(source.resource());
        return own != null ? own : sinks.values().stream().findFirst().orElse(null);
    }

    /** The resource that a step sends to, or null when it takes no part in groups. */
    static @Nullable GroupResource at(CamelContext context, RouteStep step) {
        if (step.scheme().startsWith("unbus-")) {
            // What an expression chooses is another channel of the same resource.
            Endpoint endpoint = context.getEndpoint(step.address().replaceAll("\\$\\{[^}]*}", "chosen"));
            return original(endpoint) instanceof GroupResource resource ? resource : null;
        }
        return step.scheme().equals("sql") && step.address().contains(GROUP_DATA_SOURCE)
                ? ofKind(context, Map.of(), "database")
                : null;
    }

    /** A test may have put itself before the endpoint. */
    private static Endpoint original(Endpoint endpoint) {
        return endpoint instanceof InterceptSendToEndpoint intercepted ? intercepted.getOriginalEndpoint() : endpoint;
    }

    /** The resource of that kind, sent to by the route or known to the application. */
    private static @Nullable GroupResource ofKind(CamelContext context, Map<String, GroupResource> sinks, String kind) {
        List<GroupResource> all = new ArrayList<>(sinks.values());
        all.addAll(context.getRegistry().findByType(GroupResource.class));
        return all.stream()
                .filter(resource -> resource.resource().startsWith(kind + ":"))
                .findFirst()
                .orElse(null);
    }
}
