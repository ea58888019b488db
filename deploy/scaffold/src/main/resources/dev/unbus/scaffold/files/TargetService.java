package @package@;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A real HTTP server that keeps one item a key. */
public final class TargetService implements QuarkusTestResourceLifecycleManager {

    /** The amounts of the items that came, by the key that came with each. */
    static final Map<String, BigDecimal> ITEMS = new ConcurrentHashMap<>();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/items", TargetService::answer);
            started.start();
            server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of("@flow@.service-url", address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonNode item = new ObjectMapper().readTree(exchange.getRequestBody());
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean asAgreed = exchange.getRequestMethod().equals("POST")
                && item.path("itemId").asText().equals(key);
        if (asAgreed) {
            ITEMS.put(key, item.path("amount").decimalValue());
        }
        exchange.sendResponseHeaders(asAgreed ? 201 : 400, -1);
        exchange.close();
    }
}
