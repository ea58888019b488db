package dev.unbus.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a file, from left to right, and where each stands. */
record Columns(List<String> names, Map<String, Integer> indexes) {

    static Columns of(List<String> names) {
        Map<String, Integer> indexes = new HashMap<>();
        for (String name : names) {
            indexes.put(name, indexes.size());
        }
        return new Columns(List.copyOf(names), indexes);
    }
}
