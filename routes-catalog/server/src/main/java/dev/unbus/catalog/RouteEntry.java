package dev.unbus.catalog;

import dev.unbus.catalog.model.Guarantee;
import dev.unbus.catalog.model.RouteStatistics;
import dev.unbus.catalog.statistics.RouteRate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A route as the API shows it: what its process tells, and how fast it was lately.
 *
 * @param id the route's id
 * @param state Camel's state of the route in lower case
 * @param from where it takes messages from
 * @param to where it sends messages to
 * @param exchanges how many messages it has finished since its process started
 * @param failed how many of these failed
 * @param perSecond messages finished a second over the last half minute, in all processes
 * @param failedPerSecond of these, how many failed
 * @param meanMillis mean time a message, in milliseconds
 * @param p99Millis 99th percentile of that time over the last minutes, in milliseconds
 * @param inflight how many messages are being worked on now
 * @param backlog how many messages or files wait to be taken in, when anybody can tell
 * @param latency how many messages fell into each bucket of time
 * @param guarantee what is promised about its deliveries, when anything is
 */
@Schema(name = "Route")
record RouteEntry(
        String id,
        String state,
        String from,
        List<String> to,
        long exchanges,
        long failed,
        double perSecond,
        double failedPerSecond,
        double meanMillis,
        double p99Millis,
        long inflight,
        @Nullable Long backlog,
        List<Long> latency,
        @Nullable Guarantee guarantee) {

    static RouteEntry of(RouteStatistics told, RouteRate rate) {
        return new RouteEntry(
                told.id(),
                told.state(),
                told.from(),
                told.to(),
                told.exchanges(),
                told.failed(),
                rate.perSecond(),
                rate.failedPerSecond(),
                told.meanMillis(),
                told.p99Millis(),
                told.inflight(),
                told.backlog(),
                told.latency(),
                told.guarantee());
    }
}
