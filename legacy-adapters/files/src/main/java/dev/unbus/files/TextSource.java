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

    private static final int BUFFER = 8192;

    private final InputStream bytes;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final long maxBytes;
    private final ByteBuffer undecoded = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
    private boolean atEnd;
    private boolean broken;
    private boolean afterReturn;
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
        this.decoder = encoding.charset()
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
        while (decoded.position() == 0) {
            if (broken) {
                throw undecodable();
            }
            CoderResult result = decoder.decode(undecoded, decoded, atEnd);
            broken = result.isError();
            if (result.isUnderflow() && atEnd) {
                break;
            }
            if (result.isUnderflow()) {
                readMore();
            }
        }
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
