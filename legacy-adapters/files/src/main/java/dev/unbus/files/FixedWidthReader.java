package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@link FixedWidthFormat}. */
final class FixedWidthReader extends LookaheadReader {

    private final List<FixedWidthFormat.Column> columns;
    private final int width;
    private final RowScanner rows;
    private long number;

    FixedWidthReader(List<FixedWidthFormat.Column> columns, RowScanner rows) {
        this.columns = columns;
        this.width = columns.stream().mapToInt(FixedWidthFormat.Column::width).sum();
        this.rows = rows;
    }

    @Override
    @Nullable
    FileRecord read() {
        Row row = rows.next();
        if (row == null) {
            return null;
        }
        String line = row.content();
        if (line.length() != width) {
            throw new RejectedException(
                    "row-width", row.place(), "the row has " + line.length() + " characters where " + width + " fit");
        }
        Map<String, String> values = new LinkedHashMap<>();
        int start = 0;
        for (FixedWidthFormat.Column column : columns) {
            values.put(
                    column.name(), line.substring(start, start + column.width()).strip());
            start += column.width();
        }
        return new FileRecord(++number, row.line(), row.byteOffset(), row.text(), values);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
