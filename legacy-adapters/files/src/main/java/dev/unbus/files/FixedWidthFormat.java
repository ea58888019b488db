package dev.unbus.files;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Lines of columns with fixed widths, padded with spaces, without a heading. Each line is exactly as long as all
 * columns together; empty lines are skipped.
 *
 * @param charset the charset, with or without a byte-order mark
 * @param columns the columns from left to right
 */
public record FixedWidthFormat(Charset charset, List<Column> columns) implements RecordFormat {

    /**
     * One column.
     *
     * @param name its name
     * @param width its width in characters
     */
    public record Column(String name, int width) {

        public Column {
            if (width < 1) {
                throw new IllegalArgumentException("Column " + name + " needs a width of at least 1");
            }
        }
    }

    public FixedWidthFormat {
        Encoding.checked(charset);
        columns = List.copyOf(columns);
    }

    @Override
    public RecordReader read(InputStream bytes, Bounds bounds) {
        TextSource source = new TextSource(bytes, charset, bounds.fileBytes());
        return new FixedWidthReader(columns, RowScanner.ofLines(source, bounds.recordCharacters()));
    }
}
