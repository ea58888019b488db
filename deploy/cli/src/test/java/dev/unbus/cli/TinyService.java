package dev.unbus.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A component for tests: healthy at once, and prints what it was given. */
public final class TinyService {

    private TinyService() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("kafka " + System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        System.out.println("home " + System.getenv("UNBUS_HOME"));
        serve("QUARKUS_MANAGEMENT_PORT", "/observe/health", exchange -> exchange.sendResponseHeaders(200, -1));
        if (System.getenv("QUARKUS_HTTP_PORT") != null) {
            serve("QUARKUS_HTTP_PORT", "/api/sign-in-codes", TinyService::giveCode);
        }
        System.out.println("ready");
    }

    private static void serve(String portVariable, String path, HttpHandler handler) throws IOException {
        int port = Integer.parseInt(System.getenv(portVariable));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(path, exchange -> {
            handler.handle(exchange);
            exchange.close();
        });
        server.start();
    }

    /** As the catalog does it. */
    private static void giveCode(HttpExchange exchange) throws IOException {
        String token = Files.readString(Path.of(System.getenv("UNBUS_HOME"), "token"));
        boolean known =
                ("Bearer " + token.strip()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] answer = "{\"code\":\"a-code\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
        exchange.getResponseBody().write(answer);
    }
}
