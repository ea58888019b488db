package dev.unbus.files;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a file held, by name; they appear in its report. */
public final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    /** Adds to the count of that name. */
    public synchronized void add(String name, long count) {
        counts.merge(name, count, Long::sum);
    }

    /** The count of that name so far; 0 if there is none. */
    public synchronized long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** All counts so far, by name. */
    public synchronized Map<String, Long> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
