package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text: one line each, or several where quotes span lines. Quotes are followed here, before the parser
 * sees the row, so that a quote left open is found with its row and within bounded memory.
 */
final class RowScanner implements Closeable {

    private enum State {
        VALUE_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final TextSource source;
    private final int delimiter;
    private final int quote;
    private final int maxCharacters;
    private final StringBuilder content = new StringBuilder();

    private RowScanner(TextSource source, int delimiter, int quote, int maxCharacters) {
        this.source = source;
        this.delimiter = delimiter;
        this.quote = quote;
        this.maxCharacters = maxCharacters;
    }

    static RowScanner ofLines(TextSource source, int maxCharacters) {
        return new RowScanner(source, -1, -1, maxCharacters);
    }

    static RowScanner ofQuotedRows(TextSource source, char delimiter, char quote, int maxCharacters) {
        return new RowScanner(source, delimiter, quote, maxCharacters);
    }

    /** The next row that is not empty, or null at the end. */
    @Nullable
    Row next() {
        try {
            Row row = row();
            while (row != null && row.length() == 0) {
                row = row();
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextSource source() {
        return source;
    }

    /** Nearly every row lies within the buffer; one that does not is put together character by character. */
    private @Nullable Row row() throws IOException {
        Row row = source.more() ? rowAtHand() : null;
        return row == null ? scan() : row;
    }

    private @Nullable Row rowAtHand() {
        int from = source.position();
        int end = plainEnd(source.characters(), from, source.limit());
        boolean quoted = end < source.limit() && source.characters()[end] == quote;
        if (quoted) {
            end = quotedEnd(source.characters(), from, source.limit());
        }
        // One character is left, so that a line feed after a carriage return is seen; too long a row is refused below.
        if (end >= source.limit() - 1 || end - from > maxCharacters) {
            return null;
        }
        return take(from, end, quoted);
    }

    private Row take(int from, int end, boolean quoted) {
        char[] characters = source.characters();
        int after = characters[end] == '\r' && characters[end + 1] == '\n' ? end + 2 : end + 1;
        long line = source.row();
        long byteOffset = source.byteOffset();
        if (quoted) {
            source.takeLines(after);
        } else {
            source.takeLine(after);
        }
        return new Row(line, byteOffset, new String(characters, from, after - from), end - from, quoted);
    }

    /** The end of the line, or the first quote, or the limit. */
    private int plainEnd(char[] characters, int from, int limit) {
        int end = from;
        while (end < limit) {
            char character = characters[end];
            if (character == '\n' || character == '\r' || character == quote) {
                return end;
            }
            end++;
        }
        return end;
    }

    private int quotedEnd(char[] characters, int from, int limit) {
        State state = State.VALUE_START;
        int end = from;
        while (end < limit) {
            char character = characters[end];
            if (state != State.QUOTED && (character == '\n' || character == '\r')) {
                return end;
            }
            state = after(state, character);
            end++;
        }
        return end;
    }

    private @Nullable Row scan() throws IOException {
        long line = source.row();
        long byteOffset = source.byteOffset();
        content.setLength(0);
        State state = State.VALUE_START;
        int character = source.read();
        while (character >= 0) {
            if (state != State.QUOTED && (character == '\n' || character == '\r')) {
                return row(line, byteOffset, lineEnd(character));
            }
            content.append((char) character);
            state = after(state, character);
            if (content.length() > maxCharacters) {
                throw tooLong(state, line);
            }
            character = source.read();
        }
        if (state == State.QUOTED) {
            throw new RejectedException("quotes-closed", "row " + line, "a quote opened here is never closed");
        }
        return content.isEmpty() ? null : row(line, byteOffset, "");
    }

    private Row row(long line, long byteOffset, String lineEnd) {
        int length = content.length();
        boolean quoted = quote >= 0 && content.indexOf(String.valueOf((char) quote)) >= 0;
        return new Row(line, byteOffset, content.append(lineEnd).toString(), length, quoted);
    }

    private String lineEnd(int character) throws IOException {
        if (character == '\r' && source.peek() == '\n') {
            source.read();
            return "\r\n";
        }
        return character == '\r' ? "\r" : "\n";
    }

    private State after(State state, int character) {
        if (state == State.QUOTED) {
            return character == quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
        }
        if (character == delimiter) {
            return State.VALUE_START;
        }
        boolean opens = state == State.VALUE_START || state == State.QUOTE_IN_QUOTED;
        return opens && character == quote ? State.QUOTED : State.PLAIN;
    }

    private RejectedException tooLong(State state, long line) {
        return state == State.QUOTED
                ? new RejectedException(
                        "quotes-closed",
                        "row " + line,
                        "a quote opened here is not closed within " + maxCharacters + " characters")
                : new RejectedException(
                        "row-length", "row " + line, "a row may have at most " + maxCharacters + " characters");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
