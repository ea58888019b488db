package dev.unbus.catalog.statistics;

import dev.unbus.catalog.statistics.Accumulation.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rates of all routes over the last fine points that have ended. */
final class Lately {

    private static final int POINT_SECONDS = 10;
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private record Count(long messages, long failed) {

        Count and(Count more) {
            return new Count(messages + more.messages, failed + more.failed);
        }
    }

    private final TreeMap<Instant, Map<RouteName, Count>> counts = new TreeMap<>();
    private @Nullable Instant first;
    private Instant to = Instant.MIN;
    private volatile Map<RouteName, RouteRate> rates = Map.of();

    RouteRate rate(RouteName name) {
        return rates.getOrDefault(name, RouteRate.NONE);
    }

    /** Takes what has ended by now; the rates change once a point. */
    synchronized void take(List<Point> ended, Instant now) {
        for (Point point : ended) {
            if (point.widthSeconds() == POINT_SECONDS) {
                counts.computeIfAbsent(point.at(), none -> new HashMap<>())
                        .merge(point.name(), new Count(point.messages(), point.failed()), Count::and);
            }
        }
        Instant end = RouteStatisticsRecorder.begin(now, POINT_SECONDS);
        if (!end.equals(to) || !ended.isEmpty()) {
            to = end;
            rates = ratesUntil(end);
        }
    }

    private Map<RouteName, RouteRate> ratesUntil(Instant end) {
        counts.headMap(end.minus(WINDOW)).clear();
        if (first == null && !counts.isEmpty()) {
            first = counts.firstKey();
        }
        if (first == null || counts.isEmpty()) {
            return Map.of();
        }
        Instant from = first.isAfter(end.minus(WINDOW)) ? first : end.minus(WINDOW);
        long seconds = Math.max(POINT_SECONDS, Duration.between(from, end).toSeconds());
        Map<RouteName, Count> sums = new HashMap<>();
        counts.values().forEach(point -> point.forEach((name, count) -> sums.merge(name, count, Count::and)));
        Map<RouteName, RouteRate> now = new HashMap<>();
        sums.forEach((name, sum) -> now.put(name, RouteRate.of(sum.messages(), sum.failed(), seconds)));
        return Map.copyOf(now);
    }
}
