package dev.unbus.catalog;

import dev.unbus.catalog.model.Guarantee;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.RouteStatistics;
import dev.unbus.catalog.statistics.RouteRate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An integration as the API shows it. What only its process can tell is null or empty until it has answered once, and
 * stays as last known while it is down.
 *
 * @param name the flow's name
 * @param team the team that owns it
 * @param version version of the deployed artifact
 * @param state {@code up}, {@code starting} or {@code down}
 * @param reason why it is not up
 * @param lifecycle as its team declares
 * @param description one sentence
 * @param guarantee what is promised about delivery
 * @param httpUrl where it serves its own API
 * @param buildTime when its artifact was built
 * @param startedAt when its process started
 * @param answeredAt when it answered the catalog last
 * @param routes its routes with their figures
 * @param provides names of the contracts that it serves
 * @param consumes names of the contracts that it calls
 * @param channels what goes in and out, declared and observed
 * @param instances its processes, each with its version; the figures of the routes are those of all that are up
 */
@Schema(name = "Integration")
record IntegrationEntry(
        String name,
        String team,
        @Nullable String version,
        State state,
        @Nullable String reason,
        @Nullable String lifecycle,
        @Nullable String description,
        @Nullable Guarantee guarantee,
        @Nullable String httpUrl,
        @Nullable Instant buildTime,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        List<RouteEntry> routes,
        List<String> provides,
        List<String> consumes,
        List<ChannelFlow> channels,
        List<Instance> instances) {

    /** Joins what is known of an integration with the rates of its routes. */
    static IntegrationEntry of(Integration integration, Function<RouteStatistics, RouteRate> rates) {
        Optional<IntegrationDescriptor> known = Optional.ofNullable(integration.descriptor());
        return new IntegrationEntry(
                integration.id().flow(),
                integration.id().team(),
                known.map(IntegrationDescriptor::version).orElse(null),
                integration.state(),
                integration.reason(),
                known.map(IntegrationDescriptor::lifecycle).orElse(null),
                known.map(IntegrationDescriptor::description).orElse(null),
                known.map(IntegrationDescriptor::guarantee).orElse(null),
                integration.httpUrl(),
                known.map(IntegrationDescriptor::buildTime).orElse(null),
                known.map(IntegrationDescriptor::startedAt).orElse(null),
                integration.answeredAt(),
                integration.routes().stream()
                        .map(route -> RouteEntry.of(route, rates.apply(route)))
                        .toList(),
                list(known, IntegrationDescriptor::providesApis),
                list(known, IntegrationDescriptor::consumesApis),
                integration.channels(),
                integration.instances());
    }

    private static <T> List<T> list(
            Optional<IntegrationDescriptor> known, Function<IntegrationDescriptor, List<T>> field) {
        return known.map(field).orElse(List.of());
    }
}
