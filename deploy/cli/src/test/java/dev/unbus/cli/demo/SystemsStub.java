package dev.unbus.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Answers as the ERP's control endpoint, the order status API and both customer APIs do. */
final class SystemsStub implements AutoCloseable {

    private final HttpServer server;
    private final List<String> invoicedOrders = new CopyOnWriteArrayList<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private volatile String nameBySoap = "Ada & Sons";

    SystemsStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        server.createContext("/control/erp/invoices", exchange -> answer(exchange, invoices()));
        server.createContext("/orders/", exchange -> answer(exchange, status(exchange)));
        server.createContext("/customers/", exchange -> answer(exchange, "{\"id\":\"1\",\"name\":\"Ada & Sons\"}"));
        server.createContext("/soap/customers", exchange -> answer(exchange, envelope()));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void invoice(String order) {
        invoicedOrders.add(order);
        statuses.put(order, "INVOICED");
    }

    void cancel(String order) {
        statuses.put(order, "CANCELLED");
    }

    void nameCustomersBySoap(String name) {
        nameBySoap = name;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String invoices() {
        return invoicedOrders.stream()
                .map(order -> "{\"invoiceNumber\":\"I-" + order + "\",\"orderId\":\"" + order + "\",\"total\":1}")
                .collect(Collectors.joining(",", "{\"count\":" + invoicedOrders.size() + ",\"invoices\":[", "]}"));
    }

    private String status(HttpExchange exchange) {
        String order = exchange.getRequestURI().getPath().substring("/orders/".length());
        return "{\"orderId\":\"" + order + "\",\"status\":\"" + statuses.getOrDefault(order, "PLACED") + "\"}";
    }

    private String envelope() {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + "<getCustomerResponse xmlns=\"urn:legacy:crm:1\"><customer><id>1</id><name>"
                + nameBySoap.replace("&", "&amp;") + "</name></customer></getCustomerResponse></s:Body></s:Envelope>";
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
