package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What the readers share: an iterator over "the next record, or none". */
abstract class LookaheadReader implements RecordReader {

    private @Nullable FileRecord next;
    private @Nullable FileRecord refused;
    private Bookmark bookmark;
    private Bookmark ahead;
    private boolean ended;

    LookaheadReader(Bookmark bookmark) {
        this.bookmark = bookmark;
        this.ahead = bookmark;
    }

    /** The next record, or null at the end. */
    abstract @Nullable FileRecord read() throws IOException;

    /** The place after that record, which was read last. */
    abstract Bookmark after(FileRecord record);

    /** Refuses a record after which the reader can go on. */
    final RejectedException refuse(Row row, long number, RejectedException why) {
        refused = new FileRecord(number, row.line(), row.byteOffset(), row.text(), Map.of());
        return why;
    }

    @Override
    public String heading() {
        return "";
    }

    @Override
    public final Bookmark bookmark() {
        return bookmark;
    }

    @Override
    public final @Nullable FileRecord refused() {
        return refused;
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            refused = null;
            try {
                next = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                if (refused != null) {
                    bookmark = after(refused);
                }
            }
            ended = next == null;
            ahead = next == null ? bookmark : after(next);
        }
        return next != null;
    }

    @Override
    public final FileRecord next() {
        FileRecord record = hasNext() ? next : null;
        if (record == null) {
            throw new NoSuchElementException("The file has no further record");
        }
        next = null;
        bookmark = ahead;
        return record;
    }
}
