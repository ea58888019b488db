package dev.unbus.catalog.statistics;

import dev.unbus.catalog.model.RouteStatistics;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a route as one process told them: since it started.
 *
 * @param startedAt when the process started
 * @param messages finished
 * @param failed of these
 * @param latency how many fell into each bucket
 * @param inflight being worked on
 * @param backlog waiting
 */
record Sample(
        Instant startedAt, long messages, long failed, List<Long> latency, long inflight, @Nullable Long backlog) {

    /** Of a process that has done nothing yet. */
    static final Sample START = new Sample(Instant.EPOCH, 0, 0, List.of(), 0, null);

    static Sample of(RouteStatistics route, Instant startedAt) {
        return new Sample(
                startedAt, route.exchanges(), route.failed(), route.latency(), route.inflight(), route.backlog());
    }
}
