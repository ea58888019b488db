package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of one nested record by their paths, within bounds. */
final class Values {

    private final Bounds bounds;
    private final String place;
    private final Map<String, String> byPath = new LinkedHashMap<>();

    Values(Bounds bounds, String place) {
        this.bounds = bounds;
        this.place = place;
    }

    void put(String path, String value) {
        byPath.put(path, value);
        if (byPath.size() > bounds.columns()) {
            throw new RejectedException(
                    "columns-count", place, "a record may have at most " + bounds.columns() + " values");
        }
    }

    void checkDepth(int depth) {
        checkDepth(depth, bounds, place);
    }

    static void checkDepth(int depth, Bounds bounds, String place) {
        if (depth > bounds.depth()) {
            throw new RejectedException(
                    "nesting-depth", place, "nothing may be nested deeper than " + bounds.depth() + " levels");
        }
    }

    Map<String, String> byPath() {
        return byPath;
    }

    static String path(String parent, String name) {
        return parent.isEmpty() ? name : parent + "/" + name;
    }
}
