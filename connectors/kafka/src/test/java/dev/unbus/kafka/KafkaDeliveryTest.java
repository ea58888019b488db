package dev.unbus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.KafkaProbe.Received;
import dev.unbus.testkit.Names;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class KafkaDeliveryTest {

    private final KafkaProbe kafka = new KafkaProbe();
    private final String in = Names.topic();
    private final String out = Names.topic();

    @Inject
    CamelContext camel;

    @Test
    void passesRecordsOnWithTheirKey() throws Exception {
        route(exchange -> {});

        kafka.send(in, "k1", "one");

        List<Received> received = kafka.awaitRecords(out, 1);
        assertThat(received).extracting(Received::value).containsExactly("one");
        assertThat(received).extracting(Received::key).containsExactly("k1");
    }

    @Test
    void setsRejectedRecordsAsideAndGoesOn() throws Exception {
        route(exchange -> {
            if (exchange.getMessage().getBody(String.class).equals("bad " + in)) {
                exchange.getMessage().setBody("half done");
                throw new RejectedException("not-bad", "line 1", "a good word is wanted");
            }
        });

        kafka.send(in, "k", "bad " + in);
        kafka.send(in, "k", "good");

        assertThat(kafka.awaitRecords(out, 1)).extracting(Received::value).containsExactly("good");
        Received failed = failedMessage("bad " + in);
        assertThat(failed.headers())
                .containsEntry(FailureHeaders.INTEGRATION, "tests/kafka")
                .containsEntry(FailureHeaders.ROUTE, in)
                .containsEntry(FailureHeaders.STEP, "work")
                .containsEntry(FailureHeaders.CAUSE, RejectedException.class.getName())
                .containsEntry(FailureHeaders.MESSAGE, "not-bad at line 1: a good word is wanted")
                .containsEntry(FailureHeaders.ATTEMPTS, "1")
                .containsEntry(BusinessKey.HEADER, "k")
                .containsKeys(FailureHeaders.ID, FailureHeaders.TIME);
        assertThat(failed.headers().get(FailureHeaders.SOURCE)).startsWith("kafka://" + in + " partition ");
    }

    @Test
    void holdsThePartitionWhileASystemIsUnavailable() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        route(exchange -> {
            // Longer than the hold, so that the record is also given back and polled again.
            if (attempts.incrementAndGet() < 15) {
                throw new UnavailableException("erp", "busy", null);
            }
        });

        kafka.send(in, "k", "first");
        kafka.send(in, "k", "second");

        assertThat(kafka.awaitRecords(out, 2)).extracting(Received::value).containsExactly("first", "second");
        assertThat(attempts.get()).isEqualTo(16);
    }

    @Test
    void setsAsideWhatFailsForUnknownReasonsAfterSomeAttempts() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        route(exchange -> {
            if (exchange.getMessage().getBody(String.class).equals("poison " + in)) {
                attempts.incrementAndGet();
                throw new IllegalStateException("a defect");
            }
        });

        kafka.send(in, "k", "poison " + in);
        kafka.send(in, "k", "good");

        assertThat(kafka.awaitRecords(out, 1)).extracting(Received::value).containsExactly("good");
        assertThat(failedMessage("poison " + in).headers())
                .containsEntry(FailureHeaders.CAUSE, IllegalStateException.class.getName())
                .containsEntry(FailureHeaders.ATTEMPTS, "5");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void setsRecordsAsideThatTheTopicDoesNotTake() throws Exception {
        route(exchange -> {
            if (exchange.getMessage().getBody(String.class).equals("grow " + in)) {
                exchange.getMessage().setBody("x".repeat(2_000_000));
            }
        });

        kafka.send(in, "k", "grow " + in);
        kafka.send(in, "k", "good");

        assertThat(kafka.awaitRecords(out, 1)).extracting(Received::value).containsExactly("good");
        assertThat(failedMessage("grow " + in).headers().get(FailureHeaders.MESSAGE))
                .startsWith("record-fits-topic");
    }

    @Test
    void goesOnWhereAStoppedConsumerEnded() throws Exception {
        route(exchange -> {});
        kafka.send(in, "k", "one");
        kafka.awaitRecords(out, 1);

        camel.getRouteController().stopRoute(in);
        kafka.send(in, "k", "two");
        camel.getRouteController().startRoute(in);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(kafka.records(out))
                .extracting(Received::value)
                .containsExactly("one", "two"));
    }

    private Received failedMessage(String value) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> kafka.awaitRecords("unbus.failed", 1).stream()
                                .filter(message -> value.equals(message.value()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void route(Processor work) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kafka:" + in + "?groupId=" + in)
                        .routeId(in)
                        .setHeader(BusinessKey.HEADER, header("kafka.KEY"))
                        .process((Exchange exchange) -> work.process(exchange))
                        .id("work")
                        .to("kafka:" + out);
            }
        });
    }
}
