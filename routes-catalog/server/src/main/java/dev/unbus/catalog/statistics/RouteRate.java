package dev.unbus.catalog.statistics;

/**
 * How fast a route was lately, over all processes of its integration.
 *
 * @param perSecond messages finished a second
 * @param failedPerSecond of these, how many failed
 */
public record RouteRate(double perSecond, double failedPerSecond) {

    static final RouteRate NONE = new RouteRate(0, 0);

    static RouteRate of(long messages, long failed, long seconds) {
        return new RouteRate(rounded(messages, seconds), rounded(failed, seconds));
    }

    private static double rounded(long count, long seconds) {
        return Math.round(count * 1_000.0 / seconds) / 1_000.0;
    }
}
