package dev.unbus.catalog;

import dev.unbus.catalog.failed.OpenGroup;
import dev.unbus.catalog.failed.OpenGroups;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.RouteStatistics;
import dev.unbus.catalog.statistics.RouteName;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What only the catalog knows, for Prometheus: how much waits before each route, and which failed messages nobody has looked
 * after. Of an integration that cannot be reached nothing is told that might be old.
 */
@Singleton
final class PlatformMeters {

    /** Names come from others; they must not fill the memory of whoever collects them. */
    static final int MOST_ROUTES = 10_000;

    static final int MOST_INTEGRATIONS = 1_000;

    /** Open messages of one integration. */
    private record Unattended(long messages, Instant oldest) {

        private static final Unattended NONE = new Unattended(0, Instant.MAX);

        Unattended and(Unattended other) {
            return new Unattended(messages + other.messages, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }

        double ageSeconds() {
            return messages == 0
                    ? 0
                    : Math.max(0, Duration.between(oldest, Instant.now()).toSeconds());
        }
    }

    private final Inventory inventory;
    private final OpenGroups groups;
    private final MultiGauge backlogGauges;
    private final MultiGauge openGauges;
    private final MultiGauge oldestGauges;
    private volatile Map<RouteName, Long> backlogs = Map.of();
    private volatile Map<IntegrationId, Unattended> unattended = Map.of();

    PlatformMeters(Inventory inventory, OpenGroups groups, MeterRegistry meters) {
        this.inventory = inventory;
        this.groups = groups;
        backlogGauges = MultiGauge.builder("unbus.route.backlog.messages")
                .description("Messages, or files, that wait before a route")
                .register(meters);
        openGauges = MultiGauge.builder("unbus.failed.messages.open")
                .description("Failed messages of which nobody has decided yet what becomes of them")
                .register(meters);
        oldestGauges = MultiGauge.builder("unbus.failed.messages.oldest")
                .baseUnit("seconds")
                .description("How long ago the oldest of the open failed messages failed")
                .register(meters);
    }

    /** Tells of every route that is known now. */
    void refreshRoutes(Instant now) {
        Map<RouteName, Long> known = new HashMap<>();
        for (Integration integration : inventory.integrations(now)) {
            IntegrationDescriptor descriptor = integration.descriptor();
            if (descriptor != null && integration.state() == State.UP) {
                descriptor.routes().forEach(route -> add(known, integration.id(), route));
            }
        }
        backlogs = known;
        backlogGauges.register(rows(known, PlatformMeters::tags, name -> backlogs.getOrDefault(name, 0L)));
    }

    /** Tells of every integration that is known, or has open messages, now. */
    void refreshFailures(Instant now) {
        Map<IntegrationId, Unattended> known = new TreeMap<>();
        inventory.integrations(now).forEach(integration -> add(known, integration.id(), Unattended.NONE));
        groups.largestFirst().forEach(group -> add(known, id(group), new Unattended(group.count(), group.oldest())));
        unattended = known;
        openGauges.register(rows(known, PlatformMeters::tags, id -> of(id).messages()));
        oldestGauges.register(rows(known, PlatformMeters::tags, id -> of(id).ageSeconds()));
    }

    private Unattended of(IntegrationId id) {
        return unattended.getOrDefault(id, Unattended.NONE);
    }

    private static void add(Map<RouteName, Long> known, IntegrationId integration, RouteStatistics route) {
        Long backlog = route.backlog();
        if (backlog != null && known.size() < MOST_ROUTES) {
            known.put(new RouteName(integration, route.id()), backlog);
        }
    }

    private static void add(Map<IntegrationId, Unattended> known, IntegrationId id, Unattended more) {
        if (known.size() < MOST_INTEGRATIONS || known.containsKey(id)) {
            known.merge(id, more, Unattended::and);
        }
    }

    private static IntegrationId id(OpenGroup group) {
        return IntegrationId.parse(group.integration());
    }

    private static Tags tags(RouteName name) {
        return tags(name.integration()).and("route", name.route());
    }

    private static Tags tags(IntegrationId id) {
        return Tags.of("team", id.team(), "integration", id.toString());
    }

    /** A row that is there already goes on with its first function, so each looks its figure up when it is asked. */
    private static <K> List<Row<?>> rows(Map<K, ?> known, Function<K, Tags> tags, ToDoubleFunction<K> figure) {
        return known.keySet().stream()
                .map(key -> Row.of(tags.apply(key), key, figure))
                .collect(Collectors.toList());
    }
}
