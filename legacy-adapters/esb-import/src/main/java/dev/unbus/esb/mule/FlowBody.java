package dev.unbus.esb.mule;

import java.util.function.Consumer;
import org.apache.camel.model.RouteDefinition;

/** The route of a flow with a source, as the source sees it. */
public final class FlowBody {

    private final MuleRoutes routes;
    private final RouteDefinition route;
    private final Consumer<Chain> steps;

    FlowBody(MuleRoutes routes, RouteDefinition route, Consumer<Chain> steps) {
        this.routes = routes;
        this.route = route;
        this.steps = steps;
    }

    /** Sets where messages come from; the steps of the route go to the chain. */
    public Chain from(String uri) {
        route.from(uri);
        return new Chain(routes, route.getRouteId(), route.getOutputs());
    }

    /** The same, with other steps before what the flow does. */
    public FlowBody after(Consumer<Chain> first) {
        return new FlowBody(routes, route, first.andThen(steps));
    }

    /** The same, with other steps behind what the flow does. */
    public FlowBody before(Consumer<Chain> last) {
        return new FlowBody(routes, route, steps.andThen(last));
    }

    /** Adds what the flow does. */
    public void flow(Chain chain) {
        steps.accept(chain);
    }

    /** The route, for what only a route has. */
    public RouteDefinition route() {
        return route;
    }

    /** The project. */
    public MuleProject project() {
        return routes.project();
    }
}
