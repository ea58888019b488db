package dev.unbus.observe;

import dev.unbus.catalog.model.RouteBacklogs;
import dev.unbus.catalog.model.RouteStatistics;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointAware;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;

/** Reads the figures of every route from its meters, its definition and its state. */
@Singleton
final class RouteFigures {

    private final CamelContext context;
    private final RouteMeters meters;
    private final ChannelNames names;
    private final SentMessages sent;
    private final Declaration declaration;
    private final List<RouteBacklogs> backlogs;

    RouteFigures(
            CamelContext context,
            RouteMeters meters,
            ChannelNames names,
            SentMessages sent,
            Declaration declaration,
            @All List<RouteBacklogs> backlogs) {
        this.context = context;
        this.meters = meters;
        this.names = names;
        this.sent = sent;
        this.declaration = declaration;
        this.backlogs = backlogs;
    }

    List<RouteStatistics> all() {
        return context.getRoutes().stream()
                .map(this::of)
                .sorted(Comparator.comparing(RouteStatistics::id))
                .toList();
    }

    private RouteStatistics of(Route route) {
        String id = route.getId();
        RouteMeter meter = meters.of(id);
        return new RouteStatistics(
                id,
                context.getRouteController().getRouteStatus(id).name().toLowerCase(Locale.ROOT),
                names.from(route.getEndpoint().getEndpointUri()),
                targets(route),
                meter.messages(),
                meter.failed(),
                meter.meanMillis(),
                meter.p99Millis(),
                context.getInflightRepository().size(id),
                backlog(id),
                meter.latency(),
                declaration.of(id));
    }

    private @Nullable Long backlog(String routeId) {
        return backlogs.stream()
                .map(known -> known.of(routeId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> targets(Route route) {
        TreeSet<String> targets = new TreeSet<>(sent.targetsOf(route.getId()));
        for (Processor step : route.filter("*")) {
            if (step instanceof EndpointAware sending && sending.getEndpoint() != null) {
                targets.addAll(names.to(sending.getEndpoint().getEndpointUri()));
            }
        }
        return List.copyOf(targets);
    }
}
