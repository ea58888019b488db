package dev.unbus.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a format whose every row is a record, counted, so that a reader can go on after any of them. */
final class LineRows implements Closeable {

    private final RowScanner scanner;
    private final long firstRow;
    private long number;

    /**
     * @param firstRow the line after the heading
     * @param number how many records lie before
     */
    LineRows(RowScanner scanner, long firstRow, long number) {
        this.scanner = scanner;
        this.firstRow = firstRow;
        this.number = number;
    }

    @Nullable
    Row next() {
        Row row = scanner.next();
        number += row == null ? 0 : 1;
        return row;
    }

    /** The number of the row that was given last. */
    long number() {
        return number;
    }

    /** The place after it. */
    Bookmark bookmark() {
        TextSource source = scanner.source();
        return new Bookmark(source.byteOffset(), number, source.row() - firstRow - number);
    }

    LineRows resumed(InputStream bytes, Bookmark at, Bounds bounds, Function<TextSource, RowScanner> scanning) {
        Encoding encoding = scanner.source().encoding();
        long row = firstRow + at.number() + at.extraLines();
        TextSource source = new TextSource(bytes, encoding, bounds.fileBytes(), at.byteOffset(), row);
        return new LineRows(scanning.apply(source), firstRow, at.number());
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
