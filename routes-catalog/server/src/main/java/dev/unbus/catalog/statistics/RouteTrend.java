package dev.unbus.catalog.statistics;

/**
 * How a route has done over the last minute, in all processes of its integration.
 *
 * @param failed how many messages failed
 * @param growing whether more and more waits
 */
public record RouteTrend(long failed, boolean growing) {

    /** Of a route that nothing was heard of. */
    static final RouteTrend NONE = new RouteTrend(0, false);

    RouteTrend and(RouteTrend other) {
        return new RouteTrend(failed + other.failed, growing || other.growing);
    }
}
