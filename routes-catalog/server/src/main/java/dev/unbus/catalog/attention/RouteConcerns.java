package dev.unbus.catalog.attention;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.RouteStatistics;
import dev.unbus.catalog.statistics.RouteTrend;
import java.util.ArrayList;
import java.util.List;

/** What of a route that can be reached needs a person. */
public final class RouteConcerns {

    private static final String DIRECTORY = "directory:";

    private final String integration;
    private final RouteStatistics route;
    private final RouteTrend trend;

    private RouteConcerns(IntegrationId integration, RouteStatistics route, RouteTrend trend) {
        this.integration = integration.toString();
        this.route = route;
        this.trend = trend;
    }

    /** What there is to say of the route, going by what it told last and over the last minute. */
    public static List<Concern> of(IntegrationId integration, RouteStatistics route, RouteTrend trend) {
        return new RouteConcerns(integration, route, trend).all();
    }

    private List<Concern> all() {
        List<Concern> concerns = new ArrayList<>();
        switch (route.state()) {
            case "started" -> addGrowing(concerns);
            case "suspended", "suspending" ->
                add(concerns, Kind.ROUTE_SUSPENDED, "is suspended; " + waiting(), backlog());
            default -> add(concerns, Kind.ROUTE_STOPPED, "is " + route.state() + ": it takes nothing in", backlog());
        }
        if (trend.failed() > 0) {
            String text = Count.of(trend.failed(), "message") + " of " + route.id() + " failed within the last minute";
            concerns.add(Concern.of(Kind.ROUTE_FAILING, integration, route.id(), text, trend.failed()));
        }
        return concerns;
    }

    private void addGrowing(List<Concern> concerns) {
        if (trend.growing() && backlog() > 0) {
            add(concerns, Kind.BACKLOG_GROWING, "does not keep up: " + waiting(), backlog());
        }
    }

    private void add(List<Concern> concerns, Kind kind, String text, long messages) {
        concerns.add(Concern.of(kind, integration, route.id(), route.id() + " " + text, messages));
    }

    private String waiting() {
        if (route.backlog() == null) {
            return "how much waits is not known";
        }
        if (backlog() == 0) {
            return "nothing waits";
        }
        String source = route.from().startsWith(DIRECTORY) ? "file" : "message";
        return Count.of(backlog(), source)
                + (backlog() == 1 ? " waits" : " wait")
                + (trend.growing() ? ", and more come" : "");
    }

    private long backlog() {
        Long backlog = route.backlog();
        return backlog == null ? 0 : backlog;
    }
}
