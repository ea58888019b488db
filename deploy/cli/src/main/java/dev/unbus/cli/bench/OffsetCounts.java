package dev.unbus.cli.bench;

import java.util.Arrays;
import java.util.List;

/** Turns end offsets into numbers of messages: a transaction's end takes an offset, too, and is no message. */
final class OffsetCounts {

    private final List<Sink.Look> looks;
    private final long[] added;
    private final int[] next;

    OffsetCounts(List<Sink.Look> looks) {
        this.looks = looks;
        this.added = new long[looks.size()];
        this.next = new int[looks.isEmpty() ? 0 : looks.get(0).places().size()];
    }

    /** Takes note of a record; those of a partition come in order. */
    void add(int partition, long offset) {
        while (next[partition] < looks.size() && end(next[partition], partition) <= offset) {
            next[partition]++;
        }
        if (next[partition] < looks.size()) {
            added[next[partition]]++;
        }
    }

    /** True when these positions have reached the last look. */
    boolean complete(List<Long> positions) {
        for (int partition = 0; partition < next.length; partition++) {
            if (positions.get(partition) < end(looks.size() - 1, partition)) {
                return false;
            }
        }
        return true;
    }

    /** How many records lay below each look. */
    long[] result() {
        long[] counts = added.clone();
        Arrays.parallelPrefix(counts, Long::sum);
        return counts;
    }

    private long end(int look, int partition) {
        return looks.get(look).places().get(partition);
    }
}
