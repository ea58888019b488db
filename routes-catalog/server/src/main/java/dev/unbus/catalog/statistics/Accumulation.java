package dev.unbus.catalog.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came together of one route since a point began. */
final class Accumulation {

    /**
     * A point of a route's history.
     *
     * @param name the route
     * @param widthSeconds how long it is
     * @param at when it begins
     * @param messages how many were finished in it
     * @param failed how many of these failed
     * @param latency how long they took
     * @param inflight the most that were being worked on
     * @param backlog how many waited at its end
     */
    record Point(
            RouteName name,
            int widthSeconds,
            Instant at,
            long messages,
            long failed,
            String latency,
            long inflight,
            @Nullable Long backlog) {}

    private final Buckets latency = new Buckets();
    private long messages;
    private long failed;
    private long inflight;
    private @Nullable Long backlog;

    void add(Sample now, @Nullable Sample before) {
        Sample since = before == null ? Sample.START : before;
        messages += Math.max(0, now.messages() - since.messages());
        failed += Math.max(0, now.failed() - since.failed());
        latency.addDifference(now.latency(), since.latency());
        inflight = Math.max(inflight, now.inflight());
        backlog = now.backlog();
    }

    /** Whether there is anything to tell of it. */
    boolean isQuiet() {
        return messages == 0 && failed == 0 && inflight == 0 && (backlog == null || backlog == 0);
    }

    Point point(RouteName name, int widthSeconds, Instant at) {
        return new Point(name, widthSeconds, at, messages, failed, latency.toString(), inflight, backlog);
    }
}
