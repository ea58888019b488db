package dev.unbus.devstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /observe/health}: 200 and {@code {"status":"UP",…}} when both brokers accept connections, else 503; the
 * JSON is MicroProfile Health's, as every Unbus process serves it.
 */
final class HealthEndpoint {

    static final String PATH = "/observe/health";

    private final int port;
    private final List<Broker> brokers;
    private volatile boolean started;
    private @Nullable HttpServer server;

    HealthEndpoint(int port, List<Broker> brokers) {
        this.port = port;
        this.brokers = brokers;
    }

    void start() {
        try {
            var starting = HttpServer.create(LoopbackPort.address(port), 0);
            starting.createContext(PATH, this::answer);
            starting.start();
            server = starting;
        } catch (IOException taken) {
            throw new StartFailure("Port %d on 127.0.0.1 cannot be opened.".formatted(port), taken);
        }
    }

    void up() {
        started = true;
    }

    void down() {
        started = false;
    }

    void stop() {
        var running = server;
        server = null;
        if (running != null) {
            running.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!PATH.equals(exchange.getRequestURI().getPath())) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!"GET".equals(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                send(exchange);
            }
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        var healthy = started && brokers.stream().allMatch(HealthEndpoint::up);
        var body = """
                {"status":"%s","checks":[%s]}
                """
                .formatted(
                        word(healthy),
                        brokers.stream()
                                .map(broker -> "{\"name\":\"%s\",\"status\":\"%s\"}"
                                        .formatted(broker.name(), word(up(broker))))
                                .collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(healthy ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean up(Broker broker) {
        return LoopbackPort.answers(broker.port());
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
