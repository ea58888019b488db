package dev.unbus.benchmarks.catalog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Answers HTTP on many ports of this machine with one thread; whatever is asked for, the port decides the answer. */
final class ManyPorts implements AutoCloseable {

    /** What a port answers. */
    @FunctionalInterface
    interface Answer {

        /** The body, JSON in UTF-8; ports are numbered from 0. */
        byte[] on(int port);
    }

    private static final int WAITING_CONNECTIONS = 50;

    private final Selector selector;
    private final List<ServerSocketChannel> listeners = new ArrayList<>();
    private final Answer answer;
    private volatile boolean closed;

    /** Listens on so many free ports. */
    ManyPorts(int count, Answer answer) throws IOException {
        this.answer = answer;
        this.selector = Selector.open();
        for (int port = 0; port < count; port++) {
            ServerSocketChannel listener = ServerSocketChannel.open();
            listeners.add(listener);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_CONNECTIONS);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT, port);
        }
    }

    /** The number by which others find a port. */
    int number(int port) {
        return listeners.get(port).socket().getLocalPort();
    }

    /** Answers until it is closed. */
    void serve() throws IOException {
        while (!closed) {
            selector.select(this::handle);
        }
        selector.keys().forEach(ManyPorts::hangUp);
        selector.close();
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept(key);
            } else if (key.attachment() instanceof Conversation conversation) {
                conversation.goOn(key);
            }
        } catch (IOException hungUp) {
            key.cancel();
            hangUp(key);
        }
    }

    private void accept(SelectionKey key) throws IOException {
        if (key.channel() instanceof ServerSocketChannel listener && key.attachment() instanceof Integer port) {
            SocketChannel caller = listener.accept();
            if (caller != null) {
                caller.configureBlocking(false);
                caller.register(selector, SelectionKey.OP_READ, new Conversation(caller, () -> answer.on(port)));
            }
        }
    }

    private static void hangUp(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    /** Ends what {@link #serve} does. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
