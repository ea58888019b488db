package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Reads a {@link DelimitedFormat}. */
final class DelimitedReader extends RowReader {

    private final DelimitedFormat format;
    private final RowParser parser;
    private final Row headingRow;
    private final Columns columns;

    private DelimitedReader(DelimitedFormat format, Row headingRow, Columns columns, LineRows rows, Bookmark bookmark) {
        super(rows, bookmark);
        this.format = format;
        this.parser = new RowParser(format);
        this.headingRow = headingRow;
        this.columns = columns;
    }

    static DelimitedReader read(DelimitedFormat format, TextSource source, Bounds bounds) {
        RowScanner scanner = format.rows(source, bounds);
        Row first = scanner.next();
        if (first == null) {
            throw new RejectedException("file-not-empty", "row 1", "a row with the names of the columns is needed");
        }
        List<String> names = new RowParser(format).values(first);
        Columns columns = Columns.of(ColumnNames.check(names, format, bounds, first.place()));
        return new DelimitedReader(format, first, columns, new LineRows(scanner, source.row(), 0), Bookmark.START);
    }

    /** A reader of the same file that goes on there. */
    DelimitedReader resumed(InputStream bytes, Bookmark bookmark, Bounds bounds) {
        LineRows rest = rows().resumed(bytes, bookmark, bounds, source -> format.rows(source, bounds));
        return new DelimitedReader(format, headingRow, columns, rest, bookmark);
    }

    @Override
    public String heading() {
        return headingRow.text().length() > headingRow.length() ? headingRow.text() : headingRow.text() + "\n";
    }

    @Override
    Map<String, String> values(Row row) {
        List<String> values = parser.values(row);
        int named = columns.names().size();
        if (values.size() != named) {
            throw new RejectedException(
                    "columns-count",
                    row.place(),
                    "the row has " + values.size() + " values where the first row names " + named);
        }
        return new ColumnValues(columns, values);
    }
}
