package dev.unbus.cli.rollout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.Executors;

/** A flow for tests: serves its version, and is as well or as ill as the {@code flow.properties} in its jar say. */
public final class FlowService {

    private FlowService() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        Properties flow = new Properties();
        try (InputStream content = FlowService.class.getResourceAsStream("/flow.properties")) {
            flow.load(content);
        }
        if (flow.getProperty("condition").equals("crashes")) {
            System.out.println("starting");
            System.out.println("the cellar is flooded");
            System.exit(3);
        }
        serve("QUARKUS_MANAGEMENT_PORT", "/observe/health", call -> tellHealth(call, flow));
        serve("QUARKUS_HTTP_PORT", "/", call -> answer(call, 200, flow.getProperty("version")));
        System.out.println("version " + flow.getProperty("version") + " is up");
    }

    private static void tellHealth(HttpExchange call, Properties flow) throws IOException {
        boolean stuck = flow.getProperty("condition").equals("is never ready");
        boolean refused = flow.getProperty("condition").equals("needs a password")
                && !"right".equals(System.getenv("BROKER_PASSWORD"));
        String reason = stuck ? "the key is lost" : "the broker refuses the user";
        answer(
                call,
                stuck || refused ? 503 : 200,
                """
                {"status":"DOWN","checks":[{"name":"broker","status":"DOWN","data":{"reason":"%s"}}]}"""
                        .formatted(reason));
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static void serve(String portVariable, String path, HttpHandler handler) throws IOException {
        int port = Integer.parseInt(System.getenv(portVariable));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(path, call -> {
            handler.handle(call);
            call.close();
        });
        server.start();
    }
}
