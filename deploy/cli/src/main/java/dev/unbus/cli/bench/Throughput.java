package dev.unbus.cli.bench;

import java.time.Duration;
import java.util.List;

/**
 * How fast one contender was, between the end of warming up and its last commit.
 *
 * @param messages how many messages were committed in that time
 * @param perSecond messages a second
 * @param cpuMicros processor time a message, in microseconds
 * @param allocatedBytes allocated bytes a message
 * @param peakMiB the most resident memory
 */
record Throughput(long messages, double perSecond, double cpuMicros, double allocatedBytes, double peakMiB) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** A contender that moved too little to be measured. */
    static Throughput none(double peakMiB) {
        return new Throughput(0, Double.NaN, Double.NaN, Double.NaN, peakMiB);
    }

    /**
     * Takes the figures from what was seen.
     *
     * @param moments in the order of time, from the first commit on
     * @param warmUp the messages to leave out at the beginning
     * @param longestWarmUp warming up ends after this time, however few messages there were
     */
    static Throughput of(List<Moment> moments, long warmUp, Duration longestWarmUp, double peakMiB) {
        int begin = endOfWarmUp(moments, warmUp, longestWarmUp.toNanos());
        int end = lastCommit(moments);
        if (begin < 0 || begin >= end) {
            return none(peakMiB);
        }
        Moment first = moments.get(begin);
        Moment last = moments.get(end);
        long messages = last.count() - first.count();
        return new Throughput(
                messages,
                messages * NANOS_PER_SECOND / (last.nanos() - first.nanos()),
                (last.cpuNanos() - first.cpuNanos()) / NANOS_PER_MICRO / messages,
                allocated(moments.subList(begin, end + 1)),
                peakMiB);
    }

    private static int endOfWarmUp(List<Moment> moments, long warmUp, long longestNanos) {
        for (int index = 0; index < moments.size(); index++) {
            Moment moment = moments.get(index);
            long elapsed = moment.nanos() - moments.get(0).nanos();
            if (moment.count() >= Math.max(warmUp, 1) || elapsed >= longestNanos) {
                return index;
            }
        }
        return -1;
    }

    /** The first moment at which all of them were there. */
    private static int lastCommit(List<Moment> moments) {
        int last = moments.size() - 1;
        while (last > 0 && moments.get(last - 1).count() == moments.get(last).count()) {
            last--;
        }
        return last;
    }

    /** Asked less often than the rest, because asking allocates. */
    private static double allocated(List<Moment> moments) {
        List<Moment> asked = moments.stream().filter(Moment::knowsAllocation).toList();
        if (asked.size() < 2) {
            return Double.NaN;
        }
        Moment first = asked.get(0);
        Moment last = asked.get(asked.size() - 1);
        double bytes = last.allocatedBytes() - first.allocatedBytes();
        double messages = last.count() - first.count();
        return Statistics.ratio(bytes, messages);
    }
}
