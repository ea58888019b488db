package dev.unbus.cli.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what was seen against what is expected, by identifier; what belongs to other files is not counted. */
final class Tally {

    private static final int EXAMPLES = 5;

    private final Map<Milestone, Set<String>> expected = new EnumMap<>(Milestone.class);
    private final Map<Milestone, Map<String, Integer>> seen = new EnumMap<>(Milestone.class);
    private final Map<String, BigDecimal> placedTotals;
    private final Map<String, String> unexpected = new TreeMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private long moves;

    Tally(Expectation expectation) {
        placedTotals = expectation.placed();
        Set<String> placed = placedTotals.keySet();
        Set<String> told = new HashSet<>(placed);
        told.addAll(expectation.cancelled());
        expected.put(Milestone.PLACED, placed);
        expected.put(Milestone.CANCELLED, expectation.cancelled());
        expected.put(Milestone.REJECTED, expectation.rejected());
        expected.put(Milestone.SHIPPED, placed);
        expected.put(Milestone.INVOICED, placed);
        expected.put(Milestone.IN_ERP, placed);
        expected.put(Milestone.TOLD, told);
        expected.put(Milestone.CUSTOMERS, expectation.customers());
        for (Milestone milestone : Milestone.values()) {
            seen.put(milestone, new HashMap<>());
        }
    }

    /** Takes in an order that was placed, with the total that was published. */
    void placed(String id, BigDecimal published) {
        BigDecimal exact = placedTotals.get(id);
        if (exact != null && seen(Milestone.PLACED).get(id) == null) {
            total = total.add(published);
        }
        if (exact != null && exact.compareTo(published) != 0) {
            surprise(id, "was placed with total " + published.toPlainString() + ", not " + exact.toPlainString());
        }
        see(Milestone.PLACED, id);
    }

    /** Takes in one more sight; the first one of an identifier is a move. */
    void see(Milestone milestone, String id) {
        if (expected(milestone).contains(id)) {
            if (seen(milestone).merge(id, 1, Integer::sum) == 1) {
                moves++;
            }
        } else if (knows(id)) {
            surprise(id, "was " + milestone.word() + ", which the file does not ask for");
        }
    }

    /** Takes in what a look at the present state shows; looking twice is no duplicate. */
    void confirm(Milestone milestone, String id) {
        if (!seen(milestone).containsKey(id)) {
            see(milestone, id);
        }
    }

    /** Notes that something happened to an order of this file that should not have. */
    void surprise(String id, String what) {
        if (knows(id)) {
            unexpected.putIfAbsent(id, id + " " + what);
        }
    }

    boolean isExpected(Milestone milestone, String id) {
        return expected(milestone).contains(id);
    }

    boolean hasSeen(Milestone milestone, String id) {
        return seen(milestone).containsKey(id);
    }

    int expectedCount(Milestone milestone) {
        return expected(milestone).size();
    }

    int count(Milestone milestone) {
        return seen(milestone).size();
    }

    /** How many were seen again: at-least-once delivery, not an error. */
    int duplicates(Milestone milestone) {
        return seen(milestone).values().stream().mapToInt(times -> times - 1).sum();
    }

    /** What is still to come, all of it. */
    List<String> missing(Milestone milestone) {
        List<String> missing = new ArrayList<>(expected(milestone));
        missing.removeAll(seen(milestone).keySet());
        missing.sort(null);
        return missing;
    }

    /** A few of those that are missing, for a person. */
    List<String> examples(Milestone milestone) {
        return missing(milestone).stream().limit(EXAMPLES).toList();
    }

    Collection<String> unexpected() {
        return unexpected.values();
    }

    /** The sum of what was placed, each order once. */
    BigDecimal total() {
        return total;
    }

    /** Grows with each thing that was seen for the first time. */
    long moves() {
        return moves;
    }

    boolean isComplete() {
        for (Milestone milestone : Milestone.values()) {
            if (count(milestone) < expectedCount(milestone)) {
                return false;
            }
        }
        return true;
    }

    private boolean knows(String id) {
        return expected(Milestone.TOLD).contains(id)
                || expected(Milestone.REJECTED).contains(id);
    }

    private Set<String> expected(Milestone milestone) {
        return expected.getOrDefault(milestone, Set.of());
    }

    private Map<String, Integer> seen(Milestone milestone) {
        return seen.computeIfAbsent(milestone, key -> new HashMap<>());
    }
}
