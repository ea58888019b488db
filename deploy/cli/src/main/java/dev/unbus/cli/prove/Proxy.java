package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the instances and one server, and cuts their connections when it is told to. */
final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final String name;
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean refuses;

    /** A proxy on any free port that leads to a port of this machine. */
    Proxy(String name, int target) {
        this.name = name;
        this.target = target;
        try {
            this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new CommandFailure("there is no free port for a proxy: " + noPort.getMessage() + ".", noPort);
        }
        start(this::accept, "accept");
    }

    String name() {
        return name;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts all connections and refuses new ones. */
    void cut() {
        refuses = true;
        sockets.forEach(Proxy::close);
        sockets.removeIf(Socket::isClosed);
    }

    void mend() {
        refuses = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closed) {
                // The loop ends when it is the door that is closed; otherwise it was only this caller.
            }
        }
    }

    private void join(Socket caller) {
        sockets.add(caller);
        if (refuses) {
            cut();
            return;
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            if (refuses) {
                // The cut came while they were being joined, and may have missed one of them.
                cut();
            }
            start(() -> pump(caller, server), "there");
            start(() -> pump(server, caller), "back");
        } catch (IOException absent) {
            close(caller);
            sockets.remove(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Either end has gone; closing both tells the other.
        }
        sockets.remove(from);
        sockets.remove(to);
    }

    private void start(Runnable work, String what) {
        Thread thread = new Thread(work, name + "-proxy-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Then it is cut, too.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // Nobody can come in, which is all that was wanted.
        }
        cut();
    }
}
