package dev.unbus.catalog.model;

import java.util.Arrays;
import java.util.List;

/**
 * Times of messages, counted in buckets. Counts of many can be added up, so that a percentile over them is one of all messages and
 * not a mean of percentiles.
 */
public final class Latency {

    /** Upper bounds of the buckets in milliseconds; a last bucket has none. Neighbours are at most half as much again apart. */
    private static final double[] BOUNDS = {
        0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000,
        1_500, 2_000, 3_000, 5_000, 7_000, 10_000, 15_000, 20_000, 30_000, 60_000
    };

    /** How many buckets there are. */
    public static final int BUCKETS = BOUNDS.length + 1;

    private Latency() {}

    /** The bucket that a time belongs to. */
    public static int bucket(double millis) {
        int found = Arrays.binarySearch(BOUNDS, millis);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * A percentile in milliseconds, interpolated within its bucket; 0 when nothing was counted.
     *
     * @param counts how many fell into each bucket
     * @param share for example 0.99
     */
    public static double percentile(List<Long> counts, double share) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        double rank = share * total;
        long below = 0;
        for (int bucket = 0; bucket < counts.size(); bucket++) {
            long here = counts.get(bucket);
            if (here > 0 && below + here >= rank) {
                double lower = bucket == 0 ? 0 : BOUNDS[bucket - 1];
                double upper = bucket < BOUNDS.length ? BOUNDS[bucket] : lower;
                return lower + (upper - lower) * (rank - below) / here;
            }
            below += here;
        }
        return 0;
    }
}
