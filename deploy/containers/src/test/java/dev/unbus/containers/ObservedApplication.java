package dev.unbus.containers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Serves what an application serves on its management port, and notes what it was asked. */
public final class ObservedApplication {

    private ObservedApplication() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.getInteger("quarkus.management.port");
        Path asked = Path.of(System.getProperty("test.asked"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            Files.writeString(
                    asked, exchange.getRequestURI() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Files.writeString(
                asked,
                System.getProperty("kafka.bootstrap.servers") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
