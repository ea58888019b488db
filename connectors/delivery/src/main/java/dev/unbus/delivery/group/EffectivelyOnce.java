package dev.unbus.delivery.group;

import dev.unbus.delivery.group.RouteStep.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a route has to be so that each message has its effect once: it begins with a group source, all that it sends is in
 * one transaction with its commit record, and the calls that it makes besides carry a key.
 */
final class EffectivelyOnce {

    private static final Set<String> INSIDE = Set.of(
            "bean",
            "class",
            "log",
            "mock",
            "language",
            "validator",
            "json-validator",
            "xslt",
            "xslt-saxon",
            "dataformat");
    private static final Set<String> IN_MEMORY = Set.of("seda", "disruptor", "vm");
    private static final Set<String> CALLS =
            Set.of("http", "https", "vertx-http", "netty-http", "rest", "rest-openapi", "cxf", "cxfrs", "spring-ws");

    private final CamelContext context;
    private final RouteDefinition definition;

    EffectivelyOnce(CamelContext context, RouteDefinition definition) {
        this.context = context;
        this.definition = definition;
    }

    String route() {
        return definition.getId();
    }

    /** Each says what is in the way and what to do; none when the route can keep the promise. */
    List<String> reasonsAgainst() {
        Endpoint source = context.getEndpoint(definition.getInput().getEndpointUri());
        String scheme = scheme(source);
        if (scheme.equals("direct")) {
            // It is a part of the routes that call it and is looked at with each of them.
            return List.of();
        }
        if (!(source instanceof GroupSourceEndpoint group)) {
            return List.of(StockSources.reason(context, source, scheme));
        }
        List<String> reasons = new ArrayList<>();
        if (source instanceof GroupResource resource && resource.weakness() != null) {
            reasons.add("its beginning (" + scheme + ":) " + resource.weakness());
        }
        GroupResource keeper = RouteSinks.recordKeeper(group, route());
        if (keeper == null) {
            reasons.add("nothing keeps its commit record: send to unbus-kafka:, unbus-jms: or a database of the group,"
                    + " or name one in the option commitRecord of its beginning");
        }
        for (RouteStep step : RouteSteps.of(context, route())) {
            String reason = reason(step, keeper);
            if (reason != null) {
                reasons.add(step + " " + reason);
            }
        }
        return reasons;
    }

    private @Nullable String reason(RouteStep step, @Nullable GroupResource keeper) {
        String scheme = step.scheme();
        if (step.manner() == Manner.HOLDS) {
            return "keeps messages in memory after they were acknowledged: a crash loses them, leave it out";
        }
        if (scheme.isEmpty()) {
            return "chooses its target while it runs: name the target";
        }
        if (INSIDE.contains(scheme)) {
            return null;
        }
        if (IN_MEMORY.contains(scheme)) {
            return "hands over in memory, where a crash loses the message: call a direct: route";
        }
        if (step.manner() == Manner.TAPS) {
            return "sends when its message may have been committed already: send with to";
        }
        return ofTarget(step, RouteSinks.at(context, step), keeper);
    }

    private static @Nullable String ofTarget(
            RouteStep step, @Nullable GroupResource target, @Nullable GroupResource keeper) {
        if (target != null) {
            return ofResource(target, keeper);
        }
        if (CALLS.contains(step.scheme())) {
            return step.keyed()
                    ? null
                    : "may call twice after a crash and sends no key: set the header " + IdempotencyKey.HEADER
                            + " before it, which the other side has to heed";
        }
        return "sends outside the group, so a crash may repeat it: " + StockSources.replacement(step.scheme());
    }

    private static @Nullable String ofResource(GroupResource target, @Nullable GroupResource keeper) {
        if (keeper != null && !target.resource().equals(keeper.resource())) {
            return "is committed apart from the commit record, which " + kind(keeper)
                    + " keeps, so a crash may repeat it: send to " + kind(target)
                    + " from a route of its own, which begins with what this one sends to " + kind(keeper);
        }
        return target.weakness();
    }

    /** The name of a resource may hold a broker's whole address. */
    private static String kind(GroupResource resource) {
        String name = resource.resource();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static String scheme(Endpoint endpoint) {
        String uri = endpoint.getEndpointUri();
        return uri.substring(0, Math.max(0, uri.indexOf(':')));
    }
}
