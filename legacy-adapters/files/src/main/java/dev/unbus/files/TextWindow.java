package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.Reader;

/**
 * What a parser has read of a text since the last record, so that a record's own text and byte offset can be told from
 * the parser's character offsets. It is bounded: a record that does not end in time is rejected.
 */
final class TextWindow extends Reader {

    /** Parsers read ahead by a buffer of at most this size. */
    private static final int READ_AHEAD = 8192;

    private final TextSource source;
    private final int maxCharacters;
    private final StringBuilder window = new StringBuilder();
    private long start;
    private long startByte;

    TextWindow(TextSource source, int maxCharacters) {
        this.source = source;
        this.maxCharacters = maxCharacters;
        this.startByte = source.byteOffset();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (window.length() > maxCharacters + READ_AHEAD) {
            throw tooLong("row " + source.row());
        }
        int count = source.read(target, offset, Math.min(length, READ_AHEAD));
        if (count > 0) {
            window.append(target, offset, count);
        }
        return count;
    }

    /** Forgets everything before the character; it is the new beginning of the window. */
    void startAt(long character) {
        int forgotten = (int) (character - start);
        for (int i = 0; i < forgotten; i++) {
            startByte += source.encoding().width(window.charAt(i));
        }
        window.delete(0, forgotten);
        start = character;
    }

    /** The byte at which the window begins. */
    long startByte() {
        return startByte;
    }

    /** The text from the beginning of the window up to the character. */
    String textUntil(long character, String place) {
        int length = (int) (character - start);
        if (length > maxCharacters) {
            throw tooLong(place);
        }
        return window.substring(0, length);
    }

    private RejectedException tooLong(String place) {
        return new RejectedException(
                "record-length", place, "a record may have at most " + maxCharacters + " characters");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
