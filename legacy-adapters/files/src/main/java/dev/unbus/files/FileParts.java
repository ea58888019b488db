package dev.unbus.files;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parts of one file, in their order. */
interface FileParts extends Closeable {

    /** How a file is cut into parts. */
    @FunctionalInterface
    interface Cut {

        /** The parts from that place on. */
        FileParts parts(FileContent content, Bookmark from) throws IOException;
    }

    /**
     * The next part, or null at the end.
     *
     * @throws dev.unbus.delivery.RejectedException when the rest of the file cannot be read
     */
    @Nullable
    FilePart next();

    /** Each record is a part; a row that is none is handed on with the reason. */
    static Cut records(RecordFormat format, Bounds bounds) {
        return (content, from) -> new RecordParts(format.resume(content, from, bounds));
    }

    /** Adjacent records with the same key are a part; a row that is no record ends the file. */
    static Cut groups(RecordFormat format, String keyColumn, Bounds bounds) {
        return (content, from) -> {
            RecordGroups groups = new RecordGroups(format.read(content.from(0), bounds), keyColumn, bounds);
            groups.skipTo(from);
            return new GroupParts(groups);
        };
    }
}
