package dev.unbus.catalog.statistics;

import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.RouteStatistics;
import dev.unbus.catalog.statistics.Accumulation.Point;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes points of what processes tell at each question: what their counters grew by, over all processes of an integration. What
 * a process did before the catalog first saw it is not counted, unless it started since.
 */
@Singleton
public final class RouteStatisticsRecorder {

    /** A process that makes up routes at every start must not fill the memory. */
    static final int MOST_ROUTES = 50_000;

    private static final Logger LOG = Logger.getLogger(RouteStatisticsRecorder.class);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final List<Integer> WIDTHS_SECONDS = List.of(10, 60);

    private record Origin(URI process, String route) {}

    private record Heard(Sample sample, Instant at) {}

    private record Slot(int widthSeconds, Instant at) {}

    private final PointStore store;
    private final Instant begun = Instant.now();
    private final Map<Origin, Heard> last = new HashMap<>();
    private final Map<Slot, Map<RouteName, Accumulation>> open = new LinkedHashMap<>();
    private final Lately lately = new Lately();
    private boolean full;

    RouteStatisticsRecorder(PointStore store) {
        this.store = store;
    }

    /** Takes what a process told of its routes. */
    public synchronized void heard(URI address, IntegrationDescriptor descriptor, Instant now) {
        for (RouteStatistics route : descriptor.routes()) {
            Origin origin = new Origin(address, route.id());
            if (hasRoomFor(origin)) {
                Sample sample = Sample.of(route, descriptor.startedAt());
                Sample before = before(origin, sample);
                last.put(origin, new Heard(sample, now));
                add(new RouteName(descriptor.id(), route.id()), sample, before, now);
            }
        }
    }

    /** What a route did over the last half minute, in points that have ended; zero when nothing was seen of it. */
    public RouteRate rate(IntegrationId integration, String route) {
        return lately.rate(new RouteName(integration, route));
    }

    /** Writes the points that have ended, and forgets processes that were not heard of for long. */
    void write(Instant now) {
        List<Point> ended = ended(now);
        lately.take(ended, now);
        store.write(ended);
        forget(now.minus(REMEMBERED));
    }

    private synchronized void forget(Instant before) {
        last.values().removeIf(heard -> heard.at().isBefore(before));
    }

    private synchronized List<Point> ended(Instant now) {
        List<Point> ended = new ArrayList<>();
        open.entrySet().removeIf(slot -> {
            Slot key = slot.getKey();
            boolean over = !key.at().plusSeconds(key.widthSeconds()).isAfter(now);
            if (over) {
                slot.getValue().forEach((name, sum) -> {
                    if (!sum.isQuiet()) {
                        ended.add(sum.point(name, key.widthSeconds(), key.at()));
                    }
                });
            }
            return over;
        });
        return ended;
    }

    private boolean hasRoomFor(Origin origin) {
        boolean room = last.size() < MOST_ROUTES || last.containsKey(origin);
        if (!room && !full) {
            LOG.warnf("more than %d routes: of further ones no history is kept", MOST_ROUTES);
            full = true;
        }
        return room;
    }

    /** From where the counters of the sample count on: their last value, or zero after a start that the catalog has seen. */
    private @Nullable Sample before(Origin origin, Sample sample) {
        Heard known = last.get(origin);
        if (known != null && known.sample().startedAt().equals(sample.startedAt())) {
            return known.sample();
        }
        return known != null || sample.startedAt().isAfter(begun) ? null : sample;
    }

    private void add(RouteName name, Sample sample, @Nullable Sample before, Instant now) {
        for (int width : WIDTHS_SECONDS) {
            Slot slot = new Slot(width, begin(now, width));
            open.computeIfAbsent(slot, none -> new HashMap<>())
                    .computeIfAbsent(name, none -> new Accumulation())
                    .add(sample, before);
        }
    }

    /** When the point of that width began that the time is in. */
    static Instant begin(Instant time, int widthSeconds) {
        long width = Duration.ofSeconds(widthSeconds).toSeconds();
        return Instant.ofEpochSecond(time.getEpochSecond() - Math.floorMod(time.getEpochSecond(), width));
    }
}
