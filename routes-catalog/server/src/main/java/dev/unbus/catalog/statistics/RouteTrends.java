package dev.unbus.catalog.statistics;

import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.RouteStatistics;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Has in mind how every route has done over the last minute. */
@Singleton
public final class RouteTrends {

    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Map<RouteName, Map<URI, Track>> tracks = new HashMap<>();
    private Instant tidyAt = Instant.MIN;

    /** Takes what a process told of its routes. */
    public synchronized void heard(URI address, IntegrationDescriptor descriptor, Instant now) {
        if (now.isAfter(tidyAt)) {
            forget(now.minus(REMEMBERED));
            tidyAt = now.plus(REMEMBERED);
        }
        for (RouteStatistics route : descriptor.routes()) {
            RouteName name = new RouteName(descriptor.id(), route.id());
            if (tracks.size() < RouteStatisticsRecorder.MOST_ROUTES || tracks.containsKey(name)) {
                add(name, address, Sample.of(route, descriptor.startedAt()), now);
            }
        }
    }

    /** How that route has done up to now. */
    public synchronized RouteTrend of(IntegrationId integration, String route, Instant now) {
        return tracks.getOrDefault(new RouteName(integration, route), Map.of()).values().stream()
                .map(track -> new RouteTrend(track.failed(now), track.isGrowing(now)))
                .reduce(RouteTrend.NONE, RouteTrend::and);
    }

    private void add(RouteName name, URI address, Sample sample, Instant now) {
        Map<URI, Track> ofProcesses = tracks.computeIfAbsent(name, none -> new HashMap<>(2));
        Track track = ofProcesses.get(address);
        if (track == null) {
            ofProcesses.put(address, new Track(sample, now));
        } else {
            track.add(sample, now);
        }
    }

    private void forget(Instant before) {
        tracks.values().removeIf(ofProcesses -> {
            ofProcesses.values().removeIf(track -> track.isSilentSince(before));
            return ofProcesses.isEmpty();
        });
    }
}
