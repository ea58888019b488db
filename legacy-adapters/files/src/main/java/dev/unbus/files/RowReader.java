package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a format whose every row is a record; one that is not is refused, and the next is read. */
abstract class RowReader extends LookaheadReader {

    private final LineRows rows;

    RowReader(LineRows rows, Bookmark bookmark) {
        super(bookmark);
        this.rows = rows;
    }

    /** The values of that row, or a refusal. */
    abstract Map<String, String> values(Row row);

    final LineRows rows() {
        return rows;
    }

    @Override
    @Nullable
    final FileRecord read() {
        Row row = rows.next();
        return row == null ? null : record(row);
    }

    private FileRecord record(Row row) {
        try {
            return new FileRecord(rows.number(), row.line(), row.byteOffset(), row.text(), values(row));
        } catch (RejectedException why) {
            throw refuse(row, rows.number(), why);
        }
    }

    @Override
    final Bookmark after(FileRecord record) {
        return rows.bookmark();
    }

    @Override
    public final void close() throws IOException {
        rows.close();
    }
}
