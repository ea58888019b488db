package dev.unbus.customers.soap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that answers as the customer id says, and keeps what it was asked. */
public final class CustomerServiceDouble implements QuarkusTestResourceLifecycleManager {

    private static final String ADA =
            """
            {"id":"17850","name":"Ada & Sons","email":"ada@example.org","since":"2009",
             "address":{"street":"1 Mill Lane","city":"Leeds","postcode":"LS1 1AA","country":"United Kingdom"}}""";

    static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/customer-service", CustomerServiceDouble::answer);
        server.start();
        return Map.of(
                "customer-soap.service-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/customer-service",
                "customer-soap.response-timeout",
                "500ms",
                "customer-soap.answer-size",
                "20000");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String address = exchange.getRequestURI().toString();
        ASKED.add((exchange.getRequestMethod() + " " + address + " " + body).strip());
        String last =
                address.replaceFirst("\\?.*", "").replaceFirst("/address$", "").replaceFirst(".*/", "");
        switch (last) {
            case "17850" -> reply(exchange, 200, ADA);
            case "customers" ->
                reply(exchange, 200, "{\"customers\":[" + ADA + "],\"total\":41,\"offset\":0,\"limit\":1}");
            case "busy" -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                reply(exchange, 503, "{}");
            }
            case "refused" -> reply(exchange, 400, "{\"title\":\"no\"}");
            case "broken" -> reply(exchange, 500, "stack trace");
            case "garbage" -> reply(exchange, 200, "<html>secret</html>");
            case "partial" -> reply(exchange, 200, "{\"id\":\"partial\"}");
            case "huge" -> reply(exchange, 200, "[" + "1,".repeat(20_000) + "1]");
            case "slow" -> answerTooLate(exchange);
            case "closed" -> exchange.close();
            default -> reply(exchange, 404, "{\"title\":\"Not Found\",\"status\":404}");
        }
    }

    private static void answerTooLate(HttpExchange exchange) {
        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(exchange::close);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
