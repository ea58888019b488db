package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.util.ArrayList;
import java.util.List;

/** Splits a row into its values, after RFC 4180; space between a closing quote and the delimiter is forgiven. */
final class RowParser {

    private final char delimiter;
    private final char quote;

    RowParser(DelimitedFormat format) {
        this.delimiter = format.delimiter();
        this.quote = format.quote();
    }

    List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= row.length()) {
            start = value(row, start, values);
        }
        return values;
    }

    /** Adds the value that begins there; gives where the next one begins, beyond the length if there is none. */
    private int value(Row row, int start, List<String> values) {
        if (row.quoted() && start < row.length() && row.text().charAt(start) == quote) {
            return quotedValue(row, start + 1, values);
        }
        int end = row.text().indexOf(delimiter, start);
        int stop = end < 0 || end > row.length() ? row.length() : end;
        values.add(row.text().substring(start, stop));
        return stop + 1;
    }

    private int quotedValue(Row row, int start, List<String> values) {
        String text = row.text();
        StringBuilder value = new StringBuilder();
        int from = start;
        int close = text.indexOf(quote, from);
        while (close >= 0 && close + 1 < row.length() && text.charAt(close + 1) == quote) {
            value.append(text, from, close + 1);
            from = close + 2;
            close = text.indexOf(quote, from);
        }
        if (close < 0) {
            throw misquoted(row);
        }
        values.add(value.append(text, from, close).toString());
        return afterQuote(row, close + 1);
    }

    private int afterQuote(Row row, int start) {
        int next = start;
        while (next < row.length() && row.text().charAt(next) != delimiter) {
            if (!Character.isWhitespace(row.text().charAt(next))) {
                throw misquoted(row);
            }
            next++;
        }
        return next + 1;
    }

    private static RejectedException misquoted(Row row) {
        return new RejectedException(
                "quotes-closed", row.place(), "text follows a closing quote: a quote is missing or not doubled");
    }
}
