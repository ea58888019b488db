package dev.unbus.catalog.statistics;

import dev.unbus.catalog.model.Latency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts of messages by how long they took, as {@link Latency} has them. */
final class Buckets {

    private final long[] counts = new long[Latency.BUCKETS];

    /** What came to these since; all of them when the earlier ones are not of the same process. */
    void addDifference(List<Long> now, List<Long> before) {
        for (int bucket = 0; bucket < now.size(); bucket++) {
            long earlier = before.isEmpty() ? 0 : before.get(bucket);
            counts[bucket] += Math.max(0, now.get(bucket) - earlier);
        }
    }

    /** Adds counts in the form that {@link #toString} gives. */
    void add(String text) {
        for (String one : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int colon = one.indexOf(':');
            counts[Integer.parseInt(one.substring(0, colon))] += Long.parseLong(one.substring(colon + 1));
        }
    }

    /** A percentile in milliseconds. */
    double percentile(double share) {
        return Latency.percentile(Arrays.stream(counts).boxed().toList(), share);
    }

    /** The counts that are not zero, as {@code bucket:count} with blanks between. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                parts.add(bucket + ":" + counts[bucket]);
            }
        }
        return String.join(" ", parts);
    }
}
