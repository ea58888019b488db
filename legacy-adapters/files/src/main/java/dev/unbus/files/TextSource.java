package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of a file, decoded strictly: an undecodable byte is an error with its place, never a replacement
 * character, and it is raised only after all characters before it were read.
 */
final class TextSource extends Reader {

    private static final int BUFFER = 65_536;

    private final InputStream bytes;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final long maxBytes;
    private final ByteBuffer undecoded = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
    private boolean atEnd;
    private boolean broken;
    private boolean afterReturn;
    private boolean oneByteEach;
    private long bytesRead;
    private long byteOffset;
    private long row = 1;

    TextSource(InputStream bytes, Charset charset, long maxBytes) {
        PushbackInputStream file = new PushbackInputStream(bytes, Encoding.LONGEST_MARK);
        try {
            this.encoding = Encoding.detect(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.bytes = file;
        this.maxBytes = maxBytes;
        this.byteOffset = encoding.markBytes();
        this.bytesRead = encoding.markBytes();
        this.decoder = decoder(encoding);
    }

    /** Goes on within a text whose encoding is known, with bytes that begin there. */
    TextSource(InputStream bytes, Encoding encoding, long maxBytes, long byteOffset, long row) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.maxBytes = maxBytes;
        this.byteOffset = byteOffset;
        this.bytesRead = byteOffset;
        this.row = row;
        this.decoder = decoder(encoding);
    }

    private static CharsetDecoder decoder(Encoding encoding) {
        return encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The line of the next character, from 1. */
    long row() {
        return row;
    }

    /** The byte of the next character, from 0. */
    long byteOffset() {
        return byteOffset;
    }

    Encoding encoding() {
        return encoding;
    }

    /** The next character without reading it, or -1. */
    int peek() throws IOException {
        return decoded.hasRemaining() || fill() ? decoded.get(decoded.position()) : -1;
    }

    /** Makes sure that some characters are at hand in {@link #characters}; false at the end. */
    boolean more() throws IOException {
        return decoded.hasRemaining() || fill();
    }

    /** The characters at hand, from {@link #position} to {@link #limit}. */
    char[] characters() {
        return decoded.array();
    }

    int position() {
        return decoded.position();
    }

    int limit() {
        return decoded.limit();
    }

    /** Takes one line and its end out of the characters at hand. */
    void takeLine(int end) {
        byteOffset += oneByteEach ? end - decoded.position() : width(end);
        row++;
        afterReturn = decoded.get(end - 1) == '\r';
        decoded.position(end);
    }

    /** Takes characters at hand that may hold several lines. */
    void takeLines(int end) {
        while (decoded.position() < end) {
            take();
        }
    }

    private long width(int end) {
        long width = 0;
        for (int i = decoded.position(); i < end; i++) {
            width += encoding.width(decoded.get(i));
        }
        return width;
    }

    @Override
    public int read() throws IOException {
        return decoded.hasRemaining() || fill() ? take() : -1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!decoded.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, decoded.remaining());
        for (int i = 0; i < count; i++) {
            target[offset + i] = take();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private char take() {
        char character = decoded.get();
        byteOffset += encoding.width(character);
        if (character == '\r' || (character == '\n' && !afterReturn)) {
            row++;
        }
        afterReturn = character == '\r';
        return character;
    }

    private boolean fill() throws IOException {
        decoded.clear();
        int consumed = 0;
        while (decoded.position() == 0) {
            if (broken) {
                throw undecodable();
            }
            int before = undecoded.position();
            CoderResult result = decoder.decode(undecoded, decoded, atEnd);
            consumed += undecoded.position() - before;
            broken = result.isError();
            if (result.isUnderflow() && atEnd) {
                break;
            }
            if (result.isUnderflow()) {
                readMore();
            }
        }
        // In UTF-8 only then no character took more than one byte.
        oneByteEach = consumed == decoded.position();
        decoded.flip();
        return decoded.hasRemaining();
    }

    private void readMore() throws IOException {
        undecoded.compact();
        int count = bytes.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            undecoded.position(undecoded.position() + count);
            bytesRead += count;
        }
        undecoded.flip();
        if (bytesRead > maxBytes) {
            throw tooLarge(maxBytes);
        }
    }

    static RejectedException tooLarge(long maxBytes) {
        return new RejectedException("file-size", "byte " + maxBytes, "a file may have at most " + maxBytes + " bytes");
    }

    private RejectedException undecodable() {
        decoded.flip();
        return new RejectedException(
                "charset-decodable",
                "row " + row + ", byte " + byteOffset,
                "the byte here is not " + encoding.charset() + ", which is configured");
    }
}
