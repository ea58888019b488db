package dev.unbus.cli.bench;

/**
 * How long messages took at a fixed rate, from the moment at which each was to be sent until a reader of committed data had it.
 *
 * @param sent how many were sent
 * @param missing how many had not arrived when the measurement ended; each counts with the time until then
 * @param p50Millis the median
 * @param p99Millis the 99th percentile
 */
record Latency(int sent, int missing, double p50Millis, double p99Millis) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Latency none() {
        return new Latency(0, 0, Double.NaN, Double.NaN);
    }

    /** From nanoseconds a message. */
    static Latency of(long[] nanos, int missing) {
        return new Latency(
                nanos.length,
                missing,
                Statistics.percentile(nanos, 0.5) / NANOS_PER_MILLI,
                Statistics.percentile(nanos, 0.99) / NANOS_PER_MILLI);
    }
}
