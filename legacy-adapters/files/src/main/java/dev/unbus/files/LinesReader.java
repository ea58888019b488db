package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Map;

/** Reads a format whose records are single lines, without a heading. */
final class LinesReader extends RowReader {

    private final LineValues values;

    private LinesReader(LineRows rows, LineValues values, Bookmark bookmark) {
        super(rows, bookmark);
        this.values = values;
    }

    static LinesReader read(InputStream bytes, Charset charset, Bounds bounds, LineValues values) {
        TextSource source = new TextSource(bytes, charset, bounds.fileBytes());
        return new LinesReader(new LineRows(lines(source, bounds), 1, 0), values, Bookmark.START);
    }

    static LinesReader resume(FileContent content, Charset charset, Bookmark bookmark, Bounds bounds, LineValues values)
            throws IOException {
        LinesReader start = read(content.from(0), charset, bounds, values);
        if (bookmark.byteOffset() == 0) {
            return start;
        }
        start.close();
        InputStream rest = content.from(bookmark.byteOffset());
        return new LinesReader(
                start.rows().resumed(rest, bookmark, bounds, source -> lines(source, bounds)), values, bookmark);
    }

    private static RowScanner lines(TextSource source, Bounds bounds) {
        return RowScanner.ofLines(source, bounds.recordCharacters());
    }

    @Override
    Map<String, String> values(Row row) {
        return values.of(row);
    }
}
