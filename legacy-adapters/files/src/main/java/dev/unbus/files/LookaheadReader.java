package dev.unbus.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What the readers share: an iterator over "the next record, or none". */
abstract class LookaheadReader implements RecordReader {

    private @Nullable FileRecord next;
    private boolean ended;

    /** The next record, or null at the end. */
    abstract @Nullable FileRecord read() throws IOException;

    @Override
    public String heading() {
        return "";
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = next == null;
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
        return record;
    }
}
