package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits a row into its values: one parser for the whole file, fed row by row. */
final class RowParser {

    private final Feed feed = new Feed();
    private final Iterator<CSVRecord> records;

    RowParser(DelimitedFormat format) {
        CSVFormat csv = CSVFormat.Builder.create()
                .setDelimiter(format.delimiter())
                .setQuote(format.quote())
                .setIgnoreEmptyLines(false)
                .get();
        try {
            // It holds no resource of its own: the feed is a text in memory.
            this.records =
                    CSVParser.builder().setReader(feed).setFormat(csv).get().iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> values(Row row) {
        feed.give(row.content() + "\n");
        try {
            List<String> values = records.next().toList();
            if (feed.isEmpty()) {
                return values;
            }
        } catch (UncheckedIOException refused) {
            // Its text quotes the row, so it is not kept as the cause.
        }
        throw new RejectedException(
                "quotes-closed", row.place(), "text follows a closing quote: a quote is missing or not doubled");
    }

    /** Gives the parser one row at a time; the parser asks for more only when it needs the next row. */
    private static final class Feed extends Reader {

        private String text = "";
        private int position;

        void give(String row) {
            text = row;
            position = 0;
        }

        boolean isEmpty() {
            return position == text.length();
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (isEmpty()) {
                return -1;
            }
            int count = Math.min(length, text.length() - position);
            text.getChars(position, position + count, target, offset);
            position += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
