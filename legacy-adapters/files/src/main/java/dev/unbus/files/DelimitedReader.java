package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link DelimitedFormat}. */
final class DelimitedReader extends LookaheadReader {

    private final DelimitedFormat format;
    private final LineRows rows;
    private final RowParser parser;
    private final Row headingRow;
    private final Columns columns;

    DelimitedReader(DelimitedFormat format, TextSource source, Bounds bounds) {
        super(Bookmark.START);
        this.format = format;
        this.parser = new RowParser(format);
        RowScanner scanner = format.rows(source, bounds);
        Row first = scanner.next();
        if (first == null) {
            throw new RejectedException("file-not-empty", "row 1", "a row with the names of the columns is needed");
        }
        this.headingRow = first;
        this.columns = Columns.of(ColumnNames.check(parser.values(first), format, bounds, first.place()));
        this.rows = new LineRows(scanner, source.row(), 0);
    }

    private DelimitedReader(DelimitedReader head, LineRows rows, Bookmark bookmark) {
        super(bookmark);
        this.format = head.format;
        this.parser = head.parser;
        this.headingRow = head.headingRow;
        this.columns = head.columns;
        this.rows = rows;
    }

    /** A reader of the same file that goes on there. */
    DelimitedReader resumed(InputStream bytes, Bookmark bookmark, Bounds bounds) {
        return new DelimitedReader(
                this, rows.resumed(bytes, bookmark, bounds, source -> format.rows(source, bounds)), bookmark);
    }

    @Override
    public String heading() {
        return headingRow.text().length() > headingRow.length() ? headingRow.text() : headingRow.text() + "\n";
    }

    @Override
    @Nullable
    FileRecord read() {
        Row row = rows.next();
        if (row == null) {
            return null;
        }
        List<String> values = values(row);
        if (values.size() != columns.names().size()) {
            throw refuse(
                    row,
                    rows.number(),
                    new RejectedException(
                            "columns-count",
                            row.place(),
                            "the row has " + values.size() + " values where the first row names "
                                    + columns.names().size()));
        }
        return new FileRecord(
                rows.number(), row.line(), row.byteOffset(), row.text(), new ColumnValues(columns, values));
    }

    private List<String> values(Row row) {
        try {
            return parser.values(row);
        } catch (RejectedException misquoted) {
            throw refuse(row, rows.number(), misquoted);
        }
    }

    @Override
    Bookmark after(FileRecord record) {
        return rows.bookmark();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
