package dev.unbus.files;

import dev.unbus.delivery.group.LostOwnershipException;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A folder of record files, here or on another host, that one process at a time reads from. */
interface RecordFolder extends Closeable {

    /** Whether this process reads the folder: it does from when it is the first to ask until it closes or ends. */
    boolean claim() throws IOException;

    /** Keeps the claim alive, and fails when it was lost. */
    void verifyHeld() throws LostOwnershipException, IOException;

    /** The files that nobody writes to any more, in the order in which they are to be read. */
    List<String> ready() throws IOException;

    /** How many files wait in it, being written to or not; empty where it costs a connection to look. */
    default OptionalLong waiting() throws IOException {
        return OptionalLong.empty();
    }

    /**
     * Checks a file and gives it for reading.
     *
     * @return null when it need not be read: it was refused, or was read before, and has been moved
     * @throws java.nio.file.NoSuchFileException when it is gone
     * @throws java.nio.file.AccessDeniedException when it may not be read
     */
    @Nullable
    FolderFile admit(String name, FileCheck check) throws IOException;

    /** Lets go of the folder. Does not fail. */
    @Override
    void close();
}
