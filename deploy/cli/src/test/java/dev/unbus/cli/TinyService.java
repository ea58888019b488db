package dev.unbus.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A component for tests: healthy at once, and prints what it was given. */
public final class TinyService {

    private TinyService() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("kafka " + System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        System.out.println("home " + System.getenv("UNBUS_HOME"));
        int port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/observe/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("ready");
    }
}
