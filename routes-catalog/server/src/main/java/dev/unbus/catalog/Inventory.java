package dev.unbus.catalog;

import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All integrations that the catalog knows. */
@Singleton
final class Inventory {

    private final Map<URI, TrackedProcess> processes = new ConcurrentHashMap<>();
    private final CatalogConfig config;

    Inventory(CatalogConfig config) {
        this.config = config;
    }

    /** Takes the list of what there is; what is on it no longer is down, and after a while forgotten. */
    void listed(List<Target> targets, Instant now) {
        Set<URI> addresses = targets.stream().map(Target::management).collect(Collectors.toSet());
        targets.forEach(target -> process(target, now));
        processes.forEach((address, process) -> {
            if (!addresses.contains(address)) {
                process.leftTheList();
            }
        });
        processes.values().removeIf(process -> process.forgettable(now));
    }

    /** Takes what one of them answered. */
    void heard(Target target, Answer answer, Instant now) {
        process(target, now).heard(target, answer, now);
    }

    /** Whether the contracts of one that has just answered have to be fetched; if so, it is up to the caller. */
    boolean claimContracts(Target target, Instant now) {
        TrackedProcess process = processes.get(target.management());
        return process != null && process.claimContracts(now);
    }

    /** Takes the contracts that the process of that start has served. */
    void served(Target target, FetchedContracts fetched, Instant startedAt) {
        TrackedProcess process = processes.get(target.management());
        if (process != null) {
            process.served(fetched, startedAt);
        }
    }

    /** Every process whose integration is known; several may be of one. */
    List<Integration> processes(Instant now) {
        return processes.values().stream()
                .flatMap(process -> process.integration(now).stream())
                .toList();
    }

    /** Every integration, ordered by team and flow. */
    List<Integration> integrations(Instant now) {
        return byIntegration(now).values().stream().map(JoinedProcesses::of).toList();
    }

    /** The same, but where several versions of an integration run one of each. */
    List<Integration> versions(Instant now) {
        return byIntegration(now).values().stream()
                .flatMap(Inventory::byVersion)
                .toList();
    }

    /** One of them. */
    Optional<Integration> integration(IntegrationId id, Instant now) {
        return integrations(now).stream()
                .filter(integration -> integration.id().equals(id))
                .findFirst();
    }

    /** The processes of an integration that can be reached: those that tell of the route, or all when none does. */
    List<Target> targets(IntegrationId id, String route, Instant now) {
        List<TrackedProcess> reachable = processes.values().stream()
                .filter(process -> process.integration(now)
                        .filter(integration -> integration.id().equals(id) && integration.state() == State.UP)
                        .isPresent())
                .toList();
        List<TrackedProcess> telling =
                reachable.stream().filter(process -> process.has(route)).toList();
        return (telling.isEmpty() ? reachable : telling)
                .stream().map(TrackedProcess::target).toList();
    }

    private Map<IntegrationId, List<Integration>> byIntegration(Instant now) {
        return processes(now).stream()
                .collect(Collectors.groupingBy(Integration::id, TreeMap::new, Collectors.toList()));
    }

    private static Stream<Integration> byVersion(List<Integration> processes) {
        Map<String, List<Integration>> running = processes.stream()
                .filter(process -> process.state() == State.UP)
                .collect(Collectors.groupingBy(Integration::version, TreeMap::new, Collectors.toList()));
        return running.size() < 2
                ? Stream.of(JoinedProcesses.of(processes))
                : running.values().stream().map(JoinedProcesses::of);
    }

    private TrackedProcess process(Target target, Instant now) {
        return processes.computeIfAbsent(target.management(), address -> new TrackedProcess(target, now, config));
    }
}
