package dev.unbus.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process with a management port of its own that answers whatever a test wants. */
final class FakeIntegration implements AutoCloseable {

    /** How it answers. */
    interface Behaviour {
        void answer(HttpExchange call) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private volatile Behaviour behaviour;

    private FakeIntegration(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/observe", call -> this.behaviour.answer(call));
        server.start();
    }

    static FakeIntegration that(Behaviour behaviour) {
        try {
            return new FakeIntegration(behaviour);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    static FakeIntegration answering(String body) {
        return that(with(200, body));
    }

    static Behaviour with(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return call -> {
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        };
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String port() {
        return String.valueOf(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
