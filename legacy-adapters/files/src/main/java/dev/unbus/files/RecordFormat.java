package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;

/** How a file holds its records. */
public interface RecordFormat {

    /**
     * Begins to read; memory does not grow with the file.
     *
     * @param bytes the file from its first byte on; the reader closes it
     * @throws dev.unbus.delivery.RejectedException here or from the reader, when the content breaks a rule of the
     *     format or exceeds a bound; it names the row and, for an undecodable byte, the byte
     */
    RecordReader read(InputStream bytes, Bounds bounds);

    /**
     * Goes on where an earlier reader of the same content has been. A format that cannot begin in the middle, as here, reads
     * what lies before once more.
     */
    default RecordReader resume(FileContent content, Bookmark bookmark, Bounds bounds) throws IOException {
        RecordReader reader = read(content.from(0), bounds);
        while (reader.bookmark().number() < bookmark.number() && reader.hasNext()) {
            reader.next();
        }
        return reader;
    }
}
