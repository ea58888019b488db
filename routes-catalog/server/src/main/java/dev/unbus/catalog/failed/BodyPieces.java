package dev.unbus.catalog.failed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes bodies in pieces: at most {@link #FLUSH_BYTES} of them are held in memory. */
final class BodyPieces {

    static final int PIECE_BYTES = 256 * 1024;

    private static final int FLUSH_BYTES = 4 * 1024 * 1024;

    private final PreparedBatch pieces;
    private final byte[] buffer = new byte[PIECE_BYTES];
    private long unwritten;

    BodyPieces(Handle transaction) {
        pieces = transaction.prepareBatch("INSERT INTO failed_body (message, piece, bytes) VALUES (?, ?, ?)");
    }

    /** Writes a body and returns how many bytes it has. */
    long write(String message, Body body) throws IOException {
        Pieces out = new Pieces(message);
        body.writeTo(out);
        out.close();
        return out.total;
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
                    close();
                }
            }
        }

        /** Ends a piece. */
        @Override
        public void close() {
            if (filled > 0) {
                add(message, piece++, Arrays.copyOf(buffer, filled));
                total += filled;
                filled = 0;
            }
        }
    }
}
