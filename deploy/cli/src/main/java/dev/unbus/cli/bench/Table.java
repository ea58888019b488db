package dev.unbus.cli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table that reads well on a terminal and is Markdown, too. */
record Table(List<String> header, List<List<String>> rows) {

    private static final String NOTHING = "–";

    /** Copies the lists. */
    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A number with so many decimals and groups of three, or a dash. */
    static String cell(@Nullable Double value, int decimals) {
        return value == null ? NOTHING : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** The same for a figure that is {@code NaN} when it could not be measured. */
    static String measured(double value, int decimals) {
        return cell(Double.isNaN(value) ? null : value, decimals);
    }

    String markdown() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        List<Integer> widths = IntStream.range(0, header.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> text =
                new ArrayList<>(lines.stream().map(line -> line(line, widths)).toList());
        text.add(1, ruler(widths));
        return String.join("\n", text);
    }

    /** The first column is words, the others are numbers. */
    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column ->
                        String.format("%" + (column == 0 ? "-" : "") + widths.get(column) + "s", cells.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String ruler(List<Integer> widths) {
        List<String> dashes = new ArrayList<>(
                widths.stream().map(width -> "-".repeat(width - 1) + ":").toList());
        dashes.set(0, String.join("", Collections.nCopies(widths.get(0), "-")));
        return dashes.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
