package dev.unbus.catalog;

import dev.unbus.catalog.attention.Concern;
import dev.unbus.catalog.attention.FailureConcerns;
import dev.unbus.catalog.attention.Kind;
import dev.unbus.catalog.attention.RouteConcerns;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.statistics.RouteTrends;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Looks through all that the catalog knows for what needs a person. */
@Singleton
final class Attention {

    private final Inventory inventory;
    private final RouteTrends trends;
    private final FailureConcerns failures;

    Attention(Inventory inventory, RouteTrends trends, FailureConcerns failures) {
        this.inventory = inventory;
        this.trends = trends;
        this.failures = failures;
    }

    /** All of it, the worst first. */
    List<Concern> all(Instant now) {
        Stream<Concern> ofIntegrations =
                inventory.integrations(now).stream().flatMap(integration -> of(integration, now));
        return Stream.concat(ofIntegrations, failures.all().stream())
                .sorted(Concern.WORST_FIRST)
                .toList();
    }

    /** What is said of an integration that cannot be reached is old: only that is said of it. */
    private Stream<Concern> of(Integration integration, Instant now) {
        return switch (integration.state()) {
            case DOWN -> Stream.of(down(integration));
            case STARTING -> Stream.empty();
            case UP -> Stream.concat(ofRoutes(integration, now), ofChannels(integration));
        };
    }

    private static Concern down(Integration integration) {
        String name = integration.id().toString();
        return Concern.of(Kind.INTEGRATION_DOWN, name, name + " is down: " + integration.reason());
    }

    private Stream<Concern> ofRoutes(Integration integration, Instant now) {
        return integration.routes().stream()
                .flatMap(route ->
                        RouteConcerns.of(integration.id(), route, trends.of(integration.id(), route.id(), now))
                                .stream());
    }

    private static Stream<Concern> ofChannels(Integration integration) {
        String name = integration.id().toString();
        return integration.channels().stream()
                .filter(flow -> flow.observed() && !flow.declared())
                .map(flow -> Concern.of(
                        Kind.UNDECLARED_CHANNEL,
                        name,
                        name + (flow.direction() == Direction.CONSUMED ? " takes from " : " sends to ") + flow.channel()
                                + ", which its team does not declare"));
    }
}
