package dev.unbus.cli.bench;

import java.util.Arrays;
import java.util.Collection;

/** The arithmetic of a report. Nothing measured is {@code NaN}, and stays so. */
final class Statistics {

    private Statistics() {}

    /** The middle value, or the mean of the two in the middle; what is {@code NaN} is left out. */
    static double median(Collection<Double> values) {
        double[] sorted = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that at least this share of all values does not exceed (nearest rank). */
    static double percentile(long[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    static double ratio(double value, double reference) {
        return reference == 0 ? Double.NaN : value / reference;
    }
}
