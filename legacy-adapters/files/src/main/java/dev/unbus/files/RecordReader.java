package dev.unbus.files;

import java.io.Closeable;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The records of one file, in their order, read as they are asked for. */
public interface RecordReader extends Iterator<FileRecord>, Closeable {

    /** The text that comes before the records and that each of them needs to be understood alone; often empty. */
    String heading();

    /** The place after the record that was given, or refused, last. */
    Bookmark bookmark();

    /**
     * The record, without values, that the last exception was about, if the reader can go on after it; null when the rest of
     * the file cannot be read.
     */
    @Nullable
    FileRecord refused();
}
