package dev.unbus.files;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a file held, by name; they appear in its report. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    /** Adds to the count of that name. */
    synchronized void add(String name, long count) {
        counts.merge(name, count, Long::sum);
    }

    /** All counts so far, by name. */
    synchronized Map<String, Long> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
