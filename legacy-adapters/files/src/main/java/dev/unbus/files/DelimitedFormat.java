package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows of values with a delimiter, after RFC 4180: the first row names the columns, in any order; a value with the
 * delimiter, the quote or a line end in it is quoted, and a quote in it doubled. Each row has as many values as the
 * first. Empty lines are skipped.
 *
 * @param charset the charset, with or without a byte-order mark
 * @param delimiter between two values
 * @param quote around a value
 * @param columns the columns that must be there
 * @param optionalColumns the columns that may be there
 * @param unknownColumnsAllowed whether there may be others
 */
public record DelimitedFormat(
        Charset charset,
        char delimiter,
        char quote,
        List<String> columns,
        List<String> optionalColumns,
        boolean unknownColumnsAllowed)
        implements RecordFormat {

    public DelimitedFormat {
        Encoding.checked(charset);
        columns = List.copyOf(columns);
        optionalColumns = List.copyOf(optionalColumns);
        if (delimiter == quote || delimiter == '\n' || delimiter == '\r' || quote == '\n' || quote == '\r') {
            throw new IllegalArgumentException("Delimiter and quote must differ, and neither may be a line end");
        }
    }

    /** Comma-separated UTF-8 with exactly these columns. */
    public static DelimitedFormat of(String... columns) {
        return new DelimitedFormat(StandardCharsets.UTF_8, ',', '"', List.of(columns), List.of(), false);
    }

    /** Comma-separated UTF-8 with whatever columns the first row names. */
    public static DelimitedFormat ofAnyColumns() {
        return new DelimitedFormat(StandardCharsets.UTF_8, ',', '"', List.of(), List.of(), true);
    }

    /** The same with other optional columns. */
    public DelimitedFormat withOptional(String... names) {
        return new DelimitedFormat(charset, delimiter, quote, columns, List.of(names), unknownColumnsAllowed);
    }

    /** The same with another delimiter. */
    public DelimitedFormat withDelimiter(char other) {
        return new DelimitedFormat(charset, other, quote, columns, optionalColumns, unknownColumnsAllowed);
    }

    /** The same with another charset. */
    public DelimitedFormat withCharset(Charset other) {
        return new DelimitedFormat(other, delimiter, quote, columns, optionalColumns, unknownColumnsAllowed);
    }

    @Override
    public RecordReader read(InputStream bytes, Bounds bounds) {
        return reader(bytes, bounds);
    }

    @Override
    public RecordReader resume(FileContent content, Bookmark bookmark, Bounds bounds) throws IOException {
        DelimitedReader head = reader(content.from(0), bounds);
        if (bookmark.byteOffset() == 0) {
            return head;
        }
        head.close();
        return head.resumed(content.from(bookmark.byteOffset()), bookmark, bounds);
    }

    RowScanner rows(TextSource source, Bounds bounds) {
        return RowScanner.ofQuotedRows(source, delimiter, quote, bounds.recordCharacters());
    }

    private DelimitedReader reader(InputStream bytes, Bounds bounds) {
        return DelimitedReader.read(this, new TextSource(bytes, charset, bounds.fileBytes()), bounds);
    }
}
