package dev.unbus.observe;

import dev.unbus.catalog.model.RouteStatistics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointAware;
import org.apache.camel.Processor;
import org.apache.camel.Route;

/** Reads the figures of every route from the meters that Camel's own route policy keeps. */
@Singleton
final class RouteFigures {

    private static final String ROUTE = "routeId";

    private final CamelContext context;
    private final MeterRegistry meters;
    private final ChannelNames names;
    private final SentMessages sent;
    private final Declaration declaration;

    RouteFigures(
            CamelContext context,
            MeterRegistry meters,
            ChannelNames names,
            SentMessages sent,
            Declaration declaration) {
        this.context = context;
        this.meters = meters;
        this.names = names;
        this.sent = sent;
        this.declaration = declaration;
    }

    List<RouteStatistics> all() {
        return context.getRoutes().stream()
                .map(this::of)
                .sorted(Comparator.comparing(RouteStatistics::id))
                .toList();
    }

    private RouteStatistics of(Route route) {
        String id = route.getId();
        Timer timer = meters.find(RouteTimers.NAME).tag(ROUTE, id).timer();
        return new RouteStatistics(
                id,
                context.getRouteController().getRouteStatus(id).name().toLowerCase(Locale.ROOT),
                names.from(route.getEndpoint().getEndpointUri()),
                targets(route),
                counted("camel.exchanges.total", id),
                counted("camel.exchanges.failed", id) + counted("camel.exchanges.failures.handled", id),
                timer == null ? 0 : rounded(timer.mean(TimeUnit.MILLISECONDS)),
                timer == null ? 0 : rounded(p99(timer)),
                context.getInflightRepository().size(id),
                declaration.of(id));
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

    private long counted(String name, String routeId) {
        Counter counter = meters.find(name).tag(ROUTE, routeId).counter();
        return counter == null ? 0 : (long) counter.count();
    }

    private static double p99(Timer timer) {
        return Arrays.stream(timer.takeSnapshot().percentileValues())
                .filter(value -> value.percentile() == RouteTimers.P99)
                .mapToDouble(value -> value.value(TimeUnit.MILLISECONDS))
                .findFirst()
                .orElse(0);
    }

    /** Microseconds are as fine as anyone reads. */
    private static double rounded(double millis) {
        return Double.isFinite(millis) ? Math.round(millis * 1_000) / 1_000.0 : 0;
    }
}
