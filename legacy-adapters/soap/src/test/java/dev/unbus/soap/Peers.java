package dev.unbus.soap;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The other sides of the clients under test: the service in the same process, a raw HTTP server, and nobody. */
public final class Peers implements QuarkusTestResourceLifecycleManager {

    private static volatile Answer answer = Answer.silence();

    private static volatile Path token;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer raw;

    /** What the raw server does with the next requests. */
    public static void answer(Answer next) {
        answer = next;
    }

    /** Has the file hold that token which the client of the raw server reads. */
    public static void token(String next) throws IOException {
        Files.writeString(token, next);
    }

    @Override
    public Map<String, String> start() {
        try {
            token = Files.createTempFile("unbus-soap", ".token");
            token("first");
            raw = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            raw.setExecutor(threads);
            raw.createContext("/", exchange -> answer.to(exchange));
            raw.start();
            int own = freePort();
            return Map.of(
                    "quarkus.http.test-port", Integer.toString(own),
                    "unbus.soap.client.library.address", address(own),
                    "unbus.soap.client.raw.address", address(raw.getAddress().getPort()),
                    "unbus.soap.client.raw.token-file", token.toString(),
                    "unbus.soap.client.raw.receive-timeout", "2s",
                    "unbus.soap.client.nobody.address", address(freePort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        raw.stop(0);
        threads.shutdownNow();
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port + "/soap/library";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** One way to answer a request. */
    @FunctionalInterface
    public interface Answer {

        /** Answers {@code exchange}. */
        void to(com.sun.net.httpserver.HttpExchange exchange) throws IOException;

        /** Closes the connection without a word. */
        static Answer silence() {
            return exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.close();
            };
        }

        /** Never answers. */
        static Answer nothing() {
            return exchange -> exchange.getRequestBody().readAllBytes();
        }

        /** Answers {@code status} with a body. */
        static Answer of(int status, String type, String body) {
            return exchange -> {
                exchange.getRequestBody().readAllBytes();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            };
        }

        /** Answers as {@code known} does whoever sends this authorization, and 401 to others. */
        static Answer toOnly(String authorization, Answer known) {
            return exchange -> {
                String shown = exchange.getRequestHeaders().getFirst("Authorization");
                (authorization.equals(shown) ? known : of(401, "text/plain", "who?")).to(exchange);
            };
        }

        /** Answers an envelope around {@code body}. */
        static Answer envelope(int status, String body) {
            return of(status, "text/xml; charset=UTF-8", Envelopes.around(body));
        }
    }
}
