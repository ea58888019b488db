package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records of a delimited or fixed-width file in groups of adjacent ones with the same key, one group at a time. */
final class RecordGroups implements Iterator<RecordGroup>, Closeable {

    private final RecordReader reader;
    private final String keyColumn;
    private final Bounds bounds;
    private final SeenKeys seen;
    private @Nullable FileRecord pending;
    private Bookmark bookmark = Bookmark.START;
    private Bookmark ahead = Bookmark.START;

    /**
     * @param reader the records; closed with this
     * @param keyColumn the column that groups them
     */
    RecordGroups(RecordReader reader, String keyColumn, Bounds bounds) {
        this.reader = reader;
        this.keyColumn = keyColumn;
        this.bounds = bounds;
        this.seen = new SeenKeys(bounds.groups());
    }

    /** The place after the group that was given last. */
    Bookmark bookmark() {
        return bookmark;
    }

    /** Reads past the groups before that place, which has to be known whether a key was there before. */
    void skipTo(Bookmark place) {
        while (bookmark.number() < place.number() && hasNext()) {
            next();
        }
    }

    @Override
    public boolean hasNext() {
        return pending != null || reader.hasNext();
    }

    /** The next group; rules {@code group-records}, {@code group-length} and {@code groups-count} bound it. */
    @Override
    public RecordGroup next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The file has no further group");
        }
        FileRecord first = pending == null ? take() : pending;
        pending = null;
        String key = key(first);
        boolean seenBefore = !seen.add(key, first.row());
        StringBuilder text = new StringBuilder(reader.heading()).append(first.text());
        int count = 1;
        long endRow = first.row() + lines(first);
        while (pending == null && reader.hasNext()) {
            Bookmark before = ahead;
            FileRecord record = take();
            if (key(record).equals(key)) {
                // The reader skips empty lines; here they keep the line numbers of the small file right.
                text.append("\n".repeat((int) Math.min(record.row() - endRow, bounds.groupCharacters())))
                        .append(record.text());
                endRow = record.row() + lines(record);
                check(++count, text.length(), first.row());
            } else {
                pending = record;
                bookmark = before;
            }
        }
        bookmark = pending == null ? ahead : bookmark;
        return new RecordGroup(key, first.row(), count, seenBefore, text.toString());
    }

    private FileRecord take() {
        FileRecord record = reader.next();
        ahead = reader.bookmark();
        return record;
    }

    private String key(FileRecord record) {
        return Objects.requireNonNullElse(record.value(keyColumn), "");
    }

    private static long lines(FileRecord record) {
        return record.text().lines().count();
    }

    private void check(int count, int length, long row) {
        String place = "row " + row;
        if (count > bounds.groupRecords()) {
            throw new RejectedException(
                    "group-records", place, "at most " + bounds.groupRecords() + " records may belong together");
        }
        if (length > bounds.groupCharacters()) {
            throw new RejectedException(
                    "group-length",
                    place,
                    "records that belong together may have at most " + bounds.groupCharacters() + " characters");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
