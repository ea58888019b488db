package dev.unbus.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Ports of 127.0.0.1, the only address that the development stack listens on. */
final class LoopbackPort {

    static final String HOST = "127.0.0.1";

    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    private LoopbackPort() {}

    /** Checked before anything starts, since a broker that finds its port taken says so in a page of text. */
    static void requireFree(List<Integer> ports) {
        for (var port : ports) {
            if (!free(port)) {
                throw new StartFailure(
                        "Port %d on 127.0.0.1 is in use: stop what uses it, or set UNBUS_PORT_OFFSET.".formatted(port));
            }
        }
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(address(port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
