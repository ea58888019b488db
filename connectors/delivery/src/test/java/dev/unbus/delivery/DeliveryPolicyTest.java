package dev.unbus.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.FailureHeaders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryPolicyTest {

    private final String route = "route-" + UUID.randomUUID();
    private final AtomicInteger attempts = new AtomicInteger();

    @Inject
    CamelContext camel;

    @Inject
    ProducerTemplate producer;

    @BeforeEach
    void forgetFormerMessages() {
        failed().reset();
        delivered().reset();
    }

    @Test
    void handsARejectedMessageOffAtOnceAndUnchanged() throws Exception {
        route(exchange -> {
            exchange.getMessage().setBody("half translated");
            exchange.getMessage().removeHeader("Colour");
            throw new RejectedException("sku-known", "/lines/0/sku", "it stands in the catalogue");
        });

        producer.sendBodyAndHeaders("direct:" + route, "original", Map.of("Colour", "red", BusinessKey.HEADER, "42"));

        Message message = onlyFailed();
        assertThat(message.getBody()).isEqualTo("original");
        assertThat(message.getHeaders())
                .containsEntry("Colour", "red")
                .containsEntry(BusinessKey.HEADER, "42")
                .containsEntry(FailureHeaders.MESSAGE, "sku-known at /lines/0/sku: it stands in the catalogue")
                .containsEntry(FailureHeaders.CAUSE, RejectedException.class.getName())
                .containsEntry(FailureHeaders.INTEGRATION, "tests/delivery")
                .containsEntry(FailureHeaders.ROUTE, route)
                .containsEntry(FailureHeaders.STEP, "work")
                .containsEntry(FailureHeaders.ATTEMPTS, "1");
        assertThat(Instant.parse(message.getHeader(FailureHeaders.TIME, String.class)))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(attempts).hasValue(1);
        assertThat(delivered().getReceivedCounter()).isZero();
    }

    @Test
    void triesAgainUntilAnUnavailableSystemIsBack() throws Exception {
        route(exchange -> {
            if (attempts.get() < 8) {
                throw new UnavailableException("crm", "busy", null);
            }
        });

        producer.sendBody("direct:" + route, "patient");

        assertThat(delivered().getReceivedExchanges()).hasSize(1);
        assertThat(failed().getReceivedCounter()).isZero();
    }

    @Test
    void handsOffWhatFailsForUnknownReasonsAfterTheConfiguredAttempts() throws Exception {
        route(exchange -> {
            throw new IllegalStateException("a defect");
        });

        producer.sendBody("direct:" + route, "poison");

        assertThat(onlyFailed().getHeader(FailureHeaders.ATTEMPTS)).isEqualTo("3");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void keepsTheOtherPartsOfASplitMessage() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split-" + route)
                        .routeId("split-" + route)
                        .split(body())
                        .to("direct:" + route);
            }
        });
        route(exchange -> {
            if ("bad".equals(exchange.getMessage().getBody())) {
                exchange.getMessage().setHeader(BusinessKey.HEADER, "part 2");
                throw new RejectedException("part-good", "part 2", "it is not bad");
            }
        });

        producer.sendBody("direct:split-" + route, List.of("one", "bad", "three"));

        assertThat(delivered().getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getBody())
                .containsExactly("one", "three");
        assertThat(onlyFailed().getBody()).isEqualTo("bad");
        assertThat(onlyFailed().getHeader(BusinessKey.HEADER)).isEqualTo("part 2");
        assertThat(onlyFailed().getHeader(FailureHeaders.ROUTE)).isEqualTo(route);
    }

    private void route(Processor work) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + route)
                        .routeId(route)
                        .process((Exchange exchange) -> {
                            attempts.incrementAndGet();
                            work.process(exchange);
                        })
                        .id("work")
                        .to("mock:delivered");
            }
        });
    }

    private Message onlyFailed() {
        assertThat(failed().getReceivedExchanges()).hasSize(1);
        return failed().getReceivedExchanges().get(0).getMessage();
    }

    private MockEndpoint failed() {
        return camel.getEndpoint(MockChannel.URI, MockEndpoint.class);
    }

    private MockEndpoint delivered() {
        return camel.getEndpoint("mock:delivered", MockEndpoint.class);
    }
}
