package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a text and the length of its byte-order mark. Only charsets whose characters have a known width are
 * taken, because a record's byte offset is the sum of its predecessors' widths.
 */
record Encoding(Charset charset, int markBytes) {

    /** The longest byte-order mark there is. */
    static final int LONGEST_MARK = 3;

    private static final List<Charset> WITH_MARK =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** Refuses, at the start, a charset whose characters have no fixed or computable width. */
    static Charset checked(Charset charset) {
        boolean unicode = charset.equals(StandardCharsets.UTF_8) || isUtf16(charset);
        if (!unicode && (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1)) {
            throw new IllegalArgumentException(
                    "Charset " + charset + " is not supported: use UTF-8, UTF-16 or one with a byte a character");
        }
        return charset;
    }

    /** Skips the byte-order mark, if there is one, after checking that it is the configured charset's. */
    static Encoding detect(PushbackInputStream bytes, Charset configured) throws IOException {
        byte[] head = new byte[LONGEST_MARK];
        int length = bytes.readNBytes(head, 0, LONGEST_MARK);
        Charset marked = WITH_MARK.stream()
                .filter(charset -> begins(head, length, mark(charset)))
                .findFirst()
                .orElse(null);
        int skipped = marked == null ? 0 : mark(marked).length;
        if (length > skipped) {
            bytes.unread(Arrays.copyOfRange(head, skipped, length));
        }
        return new Encoding(agreed(configured, marked), skipped);
    }

    private static byte[] mark(Charset charset) {
        return "\uFEFF".getBytes(charset);
    }

    private static boolean begins(byte[] head, int length, byte[] mark) {
        return length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static Charset agreed(Charset configured, @Nullable Charset marked) {
        boolean open = configured.equals(StandardCharsets.UTF_16);
        if (marked == null) {
            // RFC 2781: UTF-16 without a mark is big-endian.
            return open ? StandardCharsets.UTF_16BE : configured;
        }
        boolean fits = open ? isUtf16(marked) : configured.equals(marked);
        if (!fits) {
            throw new RejectedException(
                    "charset-as-configured",
                    "byte 0",
                    "the byte-order mark says " + marked + ", but " + configured + " is configured");
        }
        return marked;
    }

    /** How many bytes the character has in the file; a surrogate counts half of its pair. */
    int width(char character) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            if (character < 0x80) {
                return 1;
            }
            return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
        }
        return isUtf16(charset) ? 2 : 1;
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }
}
