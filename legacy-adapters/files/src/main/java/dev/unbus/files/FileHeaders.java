package dev.unbus.files;

/** Headers of a message that was a part of a file; all are text, so that they survive any broker. */
public final class FileHeaders {

    /** The name of the file. */
    public static final String NAME = "UnbusFileName";
    /** The line of the file, from 1, on which the message's first record begins. */
    public static final String FIRST_ROW = "UnbusFileFirstRow";
    /** {@code true} if records with the same key stand further up in the file, with others in between. */
    public static final String SEEN_BEFORE = "UnbusFileSeenBefore";

    /** The exchange property with the {@link FileRecord} or {@link RecordGroup} that the message was made of. */
    public static final String CONTENT = "UnbusFileContent";

    private FileHeaders() {}
}
