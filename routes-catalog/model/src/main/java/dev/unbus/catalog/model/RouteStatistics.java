package dev.unbus.catalog.model;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One route of a running integration and its figures since the process started.
 *
 * @param id the route's id
 * @param state Camel's state of the route in lower case, for example {@code started} or {@code suspended}
 * @param from where it takes messages from: a channel, or for anything inside the process {@code scheme:name}
 * @param to where it sends messages to, written like {@code from}
 * @param exchanges how many messages it has finished, with success or without
 * @param failed how many of these failed, whether they were set aside or given back to the source
 * @param meanMillis mean time a message, in milliseconds
 * @param p99Millis 99th percentile of that time over the last minutes, in milliseconds
 * @param inflight how many messages are being worked on now
 * @param backlog how many messages or files wait to be taken in, when anybody can tell
 * @param latency how many messages fell into each bucket of {@link Latency} since the process started; empty when it does
 *     not count them
 * @param guarantee what is promised about its deliveries, when anything is
 */
public record RouteStatistics(
        String id,
        String state,
        String from,
        List<String> to,
        long exchanges,
        long failed,
        double meanMillis,
        double p99Millis,
        long inflight,
        @Nullable Long backlog,
        List<Long> latency,
        @Nullable Guarantee guarantee) {

    /** Checks texts, counts and times. */
    public RouteStatistics {
        Spelling.text(id, "id of a route");
        Spelling.text(state, "state of a route");
        Spelling.text(from, "from of a route");
        to = Spelling.list(to, "to of a route");
        Spelling.count(exchanges, "exchanges");
        Spelling.count(failed, "failed");
        Spelling.count(inflight, "inflight");
        Spelling.count(backlog == null ? 0 : backlog, "backlog");
        latency = Spelling.list(latency, "latency of a route");
        if (!latency.isEmpty() && latency.size() != Latency.BUCKETS) {
            throw new IllegalArgumentException("latency has " + Latency.BUCKETS + " buckets");
        }
        if (!Double.isFinite(meanMillis) || !Double.isFinite(p99Millis) || meanMillis < 0 || p99Millis < 0) {
            throw new IllegalArgumentException("meanMillis and p99Millis are finite and not negative");
        }
    }

    /**
     * The figures of the same route in two processes together. Both look at the same source, so the backlog is the greater one; of
     * two percentiles the worse stands for both, and of two states the one that is not {@code started}.
     */
    public RouteStatistics and(RouteStatistics other) {
        long both = exchanges + other.exchanges;
        return new RouteStatistics(
                id,
                state.equals("started") ? other.state : state,
                from,
                to,
                both,
                failed + other.failed,
                both == 0 ? 0 : (meanMillis * exchanges + other.meanMillis * other.exchanges) / both,
                Math.max(p99Millis, other.p99Millis),
                inflight + other.inflight,
                greater(backlog, other.backlog),
                sum(latency, other.latency),
                guarantee);
    }

    private static @Nullable Long greater(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return IntStream.range(0, one.size())
                .mapToObj(bucket -> one.get(bucket) + other.get(bucket))
                .toList();
    }
}
