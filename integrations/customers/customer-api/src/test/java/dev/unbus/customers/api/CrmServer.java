package dev.unbus.customers.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.xml.ws.spi.http.HttpContext;
import jakarta.xml.ws.spi.http.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;

/** The CRM's HTTP server: CXF answers, or whatever a test puts in its place. */
public final class CrmServer implements QuarkusTestResourceLifecycleManager {

    static final TestCrm CRM = new TestCrm();

    private static volatile Answer inItsPlace;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private EndpointImpl endpoint;

    /** One way to answer a request. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** From now on CXF does not answer but this does. */
    static void answerWith(Answer answer) {
        inItsPlace = answer;
    }

    /** From now on this answers, with status and body. */
    static void answerWith(int status, String type, String body) {
        answerWith(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** From now on CXF answers, and is not busy. */
    static void recover() {
        inItsPlace = null;
        CRM.busyFor(0);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Context context = new Context();
        endpoint = new EndpointImpl(new ExtensionManagerBus(), CRM);
        endpoint.setProperties(Map.of("schema-validation-enabled", true));
        endpoint.publish(context);
        server.setExecutor(threads);
        server.createContext("/soap/crm", exchange -> {
            Answer answer = inItsPlace;
            if (answer == null) {
                context.handler().handle(new SpiExchange(context, exchange));
                exchange.close();
            } else {
                exchange.getRequestBody().readAllBytes();
                answer.to(exchange);
            }
        });
        server.start();
        int port = server.getAddress().getPort();
        return Map.of("unbus.soap.client.crm.address", "http://127.0.0.1:" + port + "/soap/crm");
    }

    @Override
    public void stop() {
        endpoint.stop();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Where CXF leaves its handler. */
    private static final class Context extends HttpContext {

        HttpHandler handler() {
            return handler;
        }

        @Override
        public void setHandler(HttpHandler published) {
            handler = published;
        }

        @Override
        public String getPath() {
            return "/soap/crm";
        }

        @Override
        public Object getAttribute(String name) {
            return null;
        }

        @Override
        public Set<String> getAttributeNames() {
            return Set.of();
        }
    }
}
