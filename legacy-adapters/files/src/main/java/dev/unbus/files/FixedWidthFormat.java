package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of columns with fixed widths, padded with spaces, without a heading. Each line is exactly as long as all
 * columns together; empty lines are skipped.
 *
 * @param charset the charset, with or without a byte-order mark
 * @param columns the columns from left to right
 */
public record FixedWidthFormat(Charset charset, List<Column> columns) implements RecordFormat {

    /**
     * One column.
     *
     * @param name its name
     * @param width its width in characters
     */
    public record Column(String name, int width) {

        public Column {
            if (width < 1) {
                throw new IllegalArgumentException("Column " + name + " needs a width of at least 1");
            }
        }
    }

    public FixedWidthFormat {
        Encoding.checked(charset);
        columns = List.copyOf(columns);
    }

    @Override
    public RecordReader read(InputStream bytes, Bounds bounds) {
        return LinesReader.read(bytes, charset, bounds, cutter());
    }

    @Override
    public RecordReader resume(FileContent content, Bookmark bookmark, Bounds bounds) throws IOException {
        return LinesReader.resume(content, charset, bookmark, bounds, cutter());
    }

    private LineValues cutter() {
        Columns names = Columns.of(columns.stream().map(Column::name).toList());
        int width = columns.stream().mapToInt(Column::width).sum();
        return row -> {
            if (row.length() != width) {
                throw new RejectedException(
                        "row-width",
                        row.place(),
                        "the row has " + row.length() + " characters where " + width + " fit");
            }
            return new ColumnValues(names, cut(row.text()));
        };
    }

    private List<String> cut(String line) {
        List<String> values = new ArrayList<>(columns.size());
        int start = 0;
        for (Column column : columns) {
            values.add(line.substring(start, start + column.width()).strip());
            start += column.width();
        }
        return values;
    }
}
