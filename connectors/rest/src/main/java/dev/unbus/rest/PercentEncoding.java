package dev.unbus.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded text, as of RFC 3986, with UTF-8 beneath; what is not well-formed is refused, not mended. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** The text of a path segment; empty when it is not well-formed. */
    static Optional<String> decodePath(String raw) {
        return decode(raw);
    }

    /** The text of a name or value of a query, where a plus stands for a space; empty when it is not well-formed. */
    static Optional<String> decodeQuery(String raw) {
        return decode(raw.replace('+', ' '));
    }

    private static Optional<String> decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int value = hexadecimal(raw, i + 1);
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** The text of these bytes; empty when they are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hexadecimal(String raw, int from) {
        if (from + 2 > raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(from), 16);
        int low = Character.digit(raw.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
