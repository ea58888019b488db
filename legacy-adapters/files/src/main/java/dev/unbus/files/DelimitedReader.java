package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@link DelimitedFormat}. */
final class DelimitedReader extends LookaheadReader {

    private final RowScanner rows;
    private final RowParser parser;
    private final Row headingRow;
    private final List<String> columns;
    private long number;

    DelimitedReader(DelimitedFormat format, RowScanner rows, Bounds bounds) {
        this.rows = rows;
        this.parser = new RowParser(format);
        Row first = rows.next();
        if (first == null) {
            throw new RejectedException("file-not-empty", "row 1", "a row with the names of the columns is needed");
        }
        this.headingRow = first;
        this.columns = ColumnNames.check(parser.values(first), format, bounds, first.place());
    }

    @Override
    public String heading() {
        return headingRow.content() + (headingRow.lineEnd().isEmpty() ? "\n" : headingRow.lineEnd());
    }

    @Override
    @Nullable
    FileRecord read() {
        Row row = rows.next();
        if (row == null) {
            return null;
        }
        List<String> values = parser.values(row);
        if (values.size() != columns.size()) {
            throw new RejectedException(
                    "columns-count",
                    row.place(),
                    "the row has " + values.size() + " values where the first row names " + columns.size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(columns.get(i), values.get(i));
        }
        return new FileRecord(++number, row.line(), row.byteOffset(), row.text(), named);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
