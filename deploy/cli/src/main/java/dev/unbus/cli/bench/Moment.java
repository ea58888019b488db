package dev.unbus.cli.bench;

/**
 * What was seen at one moment of a measurement.
 *
 * @param nanos when, on the clock of {@link System#nanoTime}
 * @param count how many messages were committed at the sink
 * @param cpuNanos the processor time that the contender has used
 * @param allocatedBytes what the contender has allocated; -1 when it was not asked
 */
record Moment(long nanos, long count, long cpuNanos, long allocatedBytes) {

    boolean knowsAllocation() {
        return allocatedBytes >= 0;
    }
}
