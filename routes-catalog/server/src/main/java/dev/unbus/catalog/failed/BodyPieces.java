package dev.unbus.catalog.failed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes large bodies in pieces, of which a few are held in memory; small ones are left to the row of their message. */
final class BodyPieces {

    static final int PIECE_BYTES = 256 * 1024;

    private static final int FLUSH_BYTES = 4 * 1024 * 1024;

    private final PreparedBatch pieces;
    private final byte[] buffer = new byte[PIECE_BYTES];
    private long unwritten;
    private byte @Nullable [] small;

    BodyPieces(Handle transaction) {
        pieces = transaction.prepareBatch("INSERT INTO failed_body (message, piece, bytes) VALUES (?, ?, ?)");
    }

    /** Takes a body and returns how many bytes it has. */
    long write(String message, Body body) throws IOException {
        Pieces out = new Pieces(message);
        body.writeTo(out);
        small = out.piece == 0 ? Arrays.copyOf(buffer, out.filled) : null;
        long bytes = out.total + out.filled;
        if (small == null) {
            out.endPiece();
        }
        return bytes;
    }

    /** The body that was taken last, when it is small and was not written. */
    byte @Nullable [] small() {
        return small;
    }

    void flush() {
        if (unwritten > 0) {
            pieces.execute();
            unwritten = 0;
        }
    }

    private void add(String message, int piece, byte[] bytes) {
        pieces.add(message, piece, bytes);
        unwritten += bytes.length;
        if (unwritten >= FLUSH_BYTES) {
            flush();
        }
    }

    private final class Pieces extends OutputStream {

        private final String message;
        private int filled;
        private int piece;
        private long total;

        Pieces(String message) {
            this.message = message;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, PIECE_BYTES - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE_BYTES) {
                    endPiece();
                }
            }
        }

        private void endPiece() {
            if (filled > 0) {
                add(message, piece++, Arrays.copyOf(buffer, filled));
                total += filled;
                filled = 0;
            }
        }
    }
}
