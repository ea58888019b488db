package dev.unbus.esb.camelxml;

import java.util.LinkedHashSet;
import java.util.Set;

/** The differences that the rewriting of one element makes. */
final class Notes {

    private final Set<String> differences = new LinkedHashSet<>();

    void different(String difference) {
        differences.add(difference);
    }

    boolean isEmpty() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("; ", differences);
    }
}
