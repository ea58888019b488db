package dev.unbus.catalog.statistics;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a route did for a while.
 *
 * @param at when the while began
 * @param perSecond messages finished a second
 * @param failedPerSecond of these, how many failed
 * @param p50Millis half of them took at most so long
 * @param p95Millis 95 of a hundred took at most so long
 * @param p99Millis 99 of a hundred took at most so long
 * @param inflight the most that were being worked on
 * @param backlog how many waited at its end, or null when that is not known
 */
@Schema(name = "HistoryPoint")
record HistoryPoint(
        Instant at,
        double perSecond,
        double failedPerSecond,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        long inflight,
        @Nullable Long backlog) {}
