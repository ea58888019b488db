package dev.unbus.cli.catalog;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as their widest cell; the last column is as it is. */
final class Columns {

    private static final int WIDEST = 44;

    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... headings) {
        rows.add(List.of(headings));
    }

    void add(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                boolean last = column == row.size() - 1;
                line.append(last ? row.get(column) : padded(row.get(column), width(column)));
            }
            text.append(text.isEmpty() ? "" : System.lineSeparator())
                    .append(line.toString().stripTrailing());
        }
        return text.toString();
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.min(WIDEST, widest);
    }

    private static String padded(String cell, int width) {
        String cut = cell.length() <= width ? cell : cell.substring(0, width - 1) + "…";
        return cut + " ".repeat(width - cut.length() + 2);
    }
}
