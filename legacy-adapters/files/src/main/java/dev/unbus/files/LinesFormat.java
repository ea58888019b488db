package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Each line is a record, with its whole text as the value {@code line}; empty lines are skipped.
 *
 * @param charset the charset, with or without a byte-order mark
 */
public record LinesFormat(Charset charset) implements RecordFormat {

    /** Refuses a charset whose characters have no known width. */
    public LinesFormat {
        Encoding.checked(charset);
    }

    @Override
    public RecordReader read(InputStream bytes, Bounds bounds) {
        return LinesReader.read(bytes, charset, bounds, LineValues.WHOLE);
    }

    @Override
    public RecordReader resume(FileContent content, Bookmark bookmark, Bounds bounds) throws IOException {
        return LinesReader.resume(content, charset, bookmark, bounds, LineValues.WHOLE);
    }
}
