package dev.unbus.cli.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a reader sees of the messages 1 to N. */
final class Tally {

    private static final int EXAMPLES = 20;

    private final int sent;
    private final BitSet seen = new BitSet();
    private final Map<String, Integer> latest = new HashMap<>();
    private final List<Integer> duplicates = new ArrayList<>();
    private int received;
    private int outOfOrder;

    Tally(int sent) {
        this.sent = sent;
    }

    /** Takes the next message that the reader sees. */
    synchronized void add(int number, String key) {
        if (number < 1 || number > sent) {
            throw new IllegalArgumentException("message " + number + " was never sent");
        }
        received++;
        if (seen.get(number)) {
            duplicates.add(number);
            return;
        }
        seen.set(number);
        // A later one came before it.
        if (latest.merge(key, number, Math::max) > number) {
            outOfOrder++;
        }
    }

    synchronized int received() {
        return received;
    }

    synchronized int lost() {
        return sent - seen.cardinality();
    }

    synchronized int duplicated() {
        return duplicates.size();
    }

    /** How many came after a later one of the same key. */
    synchronized int outOfOrder() {
        return outOfOrder;
    }

    synchronized List<Integer> duplicateExamples() {
        return List.copyOf(duplicates.subList(0, Math.min(EXAMPLES, duplicates.size())));
    }

    synchronized List<Integer> lostExamples() {
        List<Integer> examples = new ArrayList<>();
        for (int number = seen.nextClearBit(1);
                number <= sent && examples.size() < EXAMPLES;
                number = seen.nextClearBit(number + 1)) {
            examples.add(number);
        }
        return examples;
    }
}
