package dev.unbus.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.unbus.testkit.OtlpReceiver;
import dev.unbus.testkit.ReceivedSpan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Collector.class, restrictToAnnotatedClass = true)
class SpansTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    OtlpReceiver receiver;

    @Inject
    ProducerTemplate producer;

    @Test
    void leadFromTheCallerThroughTheRouteToWhatItCalls() throws IOException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer customers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customers.createContext("/", exchange -> {
            told.add(exchange.getRequestHeaders().getFirst("traceparent"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        customers.start();
        try {
            given().header("port", customers.getAddress().getPort())
                    .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                    .get("/customers/12345")
                    .then()
                    .statusCode(200);
        } finally {
            customers.stop(0);
        }

        ReceivedSpan route = span("customer", "SERVER");
        assertThat(route.service()).isEqualTo("orders/order-intake");
        assertThat(route.traceId()).isEqualTo(TRACE);
        assertThat(route.parentId()).isEqualTo(CALLER);
        assertThat(route.failed()).isFalse();
        assertThat(route.attributes()).containsEntry("unbus.channel", "rest:/customers");
        ReceivedSpan call = span("send rest:127.0.0.1", "CLIENT");
        assertThat(call.parentId()).isEqualTo(route.spanId());
        assertThat(told).containsExactly("00-" + TRACE + "-" + call.spanId() + "-01");
    }

    @Test
    void haveTheBusinessKeyAndWhatFailed() {
        producer.sendBodyAndHeaders("direct:order-line", "rejected", Map.of("UnbusBusinessKey", "536365"));

        ReceivedSpan line = span("order-line", "INTERNAL");
        assertThat(line.parentId()).isEmpty();
        assertThat(line.failed()).isTrue();
        assertThat(line.attributes())
                .containsEntry("unbus.route", "order-line")
                .containsEntry("unbus.business.key", "536365")
                .containsEntry("error.type", IllegalArgumentException.class.getName());
        ReceivedSpan aside = span("send directory:orders/rejected", "PRODUCER");
        assertThat(aside.traceId()).isEqualTo(line.traceId());
        assertThat(aside.parentId()).isEqualTo(line.spanId());
        assertThat(aside.failed()).isFalse();
        assertThat(aside.attributes()).containsEntry("unbus.business.key", "536365");
    }

    private ReceivedSpan span(String name, String kind) {
        return await().until(
                        () -> receiver.spans().stream()
                                .filter(span ->
                                        span.name().equals(name) && span.kind().equals(kind))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
