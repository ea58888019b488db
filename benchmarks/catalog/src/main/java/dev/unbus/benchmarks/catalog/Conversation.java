package dev.unbus.benchmarks.catalog;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** One connection: requests without a body, one after the other, each with its answer. */
final class Conversation {

    private static final int READ_BYTES = 4_096;
    private static final String END = "\r\n\r\n";

    private final SocketChannel caller;
    private final Supplier<byte[]> body;
    private final ByteBuffer received = ByteBuffer.allocate(READ_BYTES);
    private int seenOfEnd;
    private ByteBuffer answer = ByteBuffer.allocate(0);

    Conversation(SocketChannel caller, Supplier<byte[]> body) {
        this.caller = caller;
        this.body = body;
    }

    /** Reads what has come, writes what is due, and waits for what is next. */
    void goOn(SelectionKey key) throws IOException {
        if (key.isReadable()) {
            read();
        }
        caller.write(answer);
        key.interestOps(answer.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read() throws IOException {
        received.clear();
        if (caller.read(received) < 0) {
            throw new EOFException("the caller has hung up");
        }
        received.flip();
        while (received.hasRemaining()) {
            char next = (char) received.get();
            seenOfEnd = next == END.charAt(seenOfEnd) ? seenOfEnd + 1 : next == '\r' ? 1 : 0;
            if (seenOfEnd == END.length()) {
                seenOfEnd = 0;
                answer = response(body.get());
            }
        }
    }

    private static ByteBuffer response(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + END)
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }
}
