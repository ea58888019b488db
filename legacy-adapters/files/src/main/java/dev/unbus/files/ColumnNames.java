package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the names in the first row of a delimited file. */
final class ColumnNames {

    private ColumnNames() {}

    static List<String> check(List<String> found, DelimitedFormat format, Bounds bounds, String place) {
        if (found.size() > bounds.columns()) {
            throw new RejectedException(
                    "columns-count", place, "a row may have at most " + bounds.columns() + " values");
        }
        List<String> names = found.stream().map(String::strip).toList();
        Set<String> missing = new LinkedHashSet<>(format.columns());
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new RejectedException("columns-present", place, "missing: " + String.join(", ", missing));
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw new RejectedException("columns-unique", place, "a column is named twice");
        }
        if (!format.unknownColumnsAllowed()) {
            refuseUnknown(names, format, place);
        }
        return names;
    }

    private static void refuseUnknown(List<String> names, DelimitedFormat format, String place) {
        // Their names are not shown: in a file without a heading they are the first row's values.
        String unknown = names.stream()
                .filter(name -> !format.columns().contains(name)
                        && !format.optionalColumns().contains(name))
                .map(name -> Integer.toString(names.indexOf(name) + 1))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new RejectedException("columns-known", place, "no such column is known: number " + unknown);
        }
    }
}
