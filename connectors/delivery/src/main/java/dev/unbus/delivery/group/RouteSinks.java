package dev.unbus.delivery.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.jspecify.annotations.Nullable;

/** Finds the resources that a route, and the {@code direct:} routes that it calls, send to in groups. */
final class RouteSinks {

    private static final String GROUP_DATA_SOURCE = "groupDataSource";

    private final CamelContext context;
    private final Map<String, GroupResource> found = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    private RouteSinks(CamelContext context) {
        this.context = context;
    }

    /** The resources by their names, in the order of the route's steps. */
    static Map<String, GroupResource> of(CamelContext context, String routeId) {
        RouteSinks sinks = new RouteSinks(context);
        RouteDefinition route = sinks.model().getRouteDefinition(routeId);
        if (route != null) {
            sinks.visit(route);
        }
        return sinks.found;
    }

    /** The resource of that kind, sent to by the route or known to the application. */
    static @Nullable GroupResource ofKind(CamelContext context, Map<String, GroupResource> sinks, String kind) {
        List<GroupResource> all = new ArrayList<>(sinks.values());
        all.addAll(context.getRegistry().findByType(GroupResource.class));
        return all.stream()
                .filter(resource -> resource.resource().startsWith(kind + ":"))
                .findFirst()
                .orElse(null);
    }

    private ModelCamelContext model() {
        return (ModelCamelContext) context;
    }

    private void visit(RouteDefinition route) {
        if (visited.add(route.getId())) {
            outputs(route, EndpointRequiredDefinition.class).forEach(step -> add(step.getEndpointUri()));
            outputs(route, ToDynamicDefinition.class).forEach(step -> add(step.getUri()));
        }
    }

    private <T> Collection<T> outputs(ProcessorDefinition<?> route, Class<T> type) {
        List<T> steps = new ArrayList<>();
        for (ProcessorDefinition<?> step :
                ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class)) {
            if (type.isInstance(step)) {
                steps.add(type.cast(step));
            }
        }
        return steps;
    }

    private void add(@Nullable String uri) {
        String address = uri == null ? "" : context.resolvePropertyPlaceholders(uri);
        String scheme = address.contains(":") ? address.substring(0, address.indexOf(':')) : address;
        if (scheme.startsWith("unbus-")) {
            // What an expression chooses is another channel of the same resource.
            Endpoint endpoint = context.getEndpoint(address.replaceAll("\\$\\{[^}]*}", "chosen"));
            if (endpoint instanceof GroupResource resource) {
                found.putIfAbsent(resource.resource(), resource);
            }
        } else if (scheme.equals("sql") && address.contains(GROUP_DATA_SOURCE)) {
            GroupResource database = ofKind(context, Map.of(), "database");
            if (database != null) {
                found.putIfAbsent(database.resource(), database);
            }
        } else if (scheme.equals("direct") || scheme.equals("toD")) {
            model().getRouteDefinitions().stream()
                    .filter(route -> sameEndpoint(route, address))
                    .forEach(this::visit);
        }
    }

    private boolean sameEndpoint(RouteDefinition route, String address) {
        String from = route.getInput() == null ? null : route.getInput().getEndpointUri();
        return from != null
                && context.resolvePropertyPlaceholders(from).replace("//", "").equals(address.replace("//", ""));
    }
}
