package dev.unbus.catalog.statistics;

import dev.unbus.catalog.statistics.Accumulation.Point;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a route did, at the fineness that is asked for. */
@Singleton
final class History {

    static final int MOST_POINTS = 2_000;

    private static final int FINE = 10;
    private static final int COARSE = 60;
    private static final int USUAL_POINTS = 360;
    private static final Duration FINE_KEPT = Duration.ofHours(2);

    /** One point of the answer, of what was kept while it lasted. */
    private static final class Sum {

        private final Buckets latency = new Buckets();
        private long messages;
        private long failed;
        private long inflight;
        private @Nullable Long backlog = 0L;

        void add(Point point) {
            messages += point.messages();
            failed += point.failed();
            latency.add(point.latency());
            inflight = Math.max(inflight, point.inflight());
            if (point.backlog() != null) {
                backlog = point.backlog();
            }
        }

        HistoryPoint point(Instant at, long stepSeconds) {
            return new HistoryPoint(
                    at,
                    rounded((double) messages / stepSeconds),
                    rounded((double) failed / stepSeconds),
                    rounded(latency.percentile(0.5)),
                    rounded(latency.percentile(0.95)),
                    rounded(latency.percentile(0.99)),
                    inflight,
                    backlog);
        }

        private static double rounded(double value) {
            return Math.round(value * 1_000) / 1_000.0;
        }
    }

    private final PointStore store;

    History(PointStore store) {
        this.store = store;
    }

    /** The usual distance of points over that time, in seconds. */
    static int usualStep(Instant from, Instant to) {
        int width = width(from);
        long wanted = Duration.between(from, to).toSeconds() / USUAL_POINTS;
        return (int) Math.max(width, (wanted + width - 1) / width * width);
    }

    /**
     * The points of a route, one for each step; what was not seen is zero.
     *
     * @throws IllegalArgumentException names the rule that the question breaks
     */
    List<HistoryPoint> of(RouteName name, Instant from, Instant to, int stepSeconds) {
        int width = width(from);
        if (stepSeconds < width || stepSeconds % width != 0) {
            throw new IllegalArgumentException("step is a multiple of 10 seconds, before the last two hours of 60");
        }
        Instant begin = RouteStatisticsRecorder.begin(from, stepSeconds);
        long count = (wholeSeconds(Duration.between(begin, to)) + stepSeconds - 1) / stepSeconds;
        if (count < 1 || count > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "from is before to, and with step they ask for at most " + MOST_POINTS + " points");
        }
        List<Sum> sums = Stream.generate(Sum::new).limit(count).toList();
        for (Point point : store.points(name, width, begin, begin.plusSeconds(count * stepSeconds))) {
            long place = Duration.between(begin, point.at()).toSeconds() / stepSeconds;
            sums.get((int) place).add(point);
        }
        List<HistoryPoint> points = new ArrayList<>();
        for (Sum sum : sums) {
            points.add(sum.point(begin.plusSeconds((long) points.size() * stepSeconds), stepSeconds));
        }
        return points;
    }

    /** A second that has begun counts: its point has, too. */
    private static long wholeSeconds(Duration time) {
        return time.toNanosPart() > 0 ? time.toSeconds() + 1 : time.toSeconds();
    }

    /** Of the last two hours there are finer points. */
    private static int width(Instant from) {
        return from.isAfter(Instant.now().minus(FINE_KEPT)) ? FINE : COARSE;
    }
}
