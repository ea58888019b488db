package dev.unbus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.FailureClassifier;
import dev.unbus.testkit.Feeder;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.SecuredKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords that are changed while records flow: waited for where they are wrong, and nothing is lost or doubled. */
@QuarkusTest
@QuarkusTestResource(value = SecuredKafka.class, restrictToAnnotatedClass = true)
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REFUSED = "SaslAuthenticationException";
    private static final String MISSING = "unbus.kafka.password-file: the file ";

    SecuredKafka broker;

    @Inject
    CamelContext camel;

    @Inject
    FailureClassifier failures;

    @Inject
    KafkaClients clients;

    private KafkaProbe probe;
    private Feeder feeder;

    @BeforeEach
    void feed() throws Exception {
        probe = broker.probe();
        feeder = Feeder.start(Duration.ofMillis(10), this::send);
        await().atMost(PATIENCE).until(() -> feeder.sent() > 0);
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from("unbus-kafka:rotated.in").routeId("rotated").to("unbus-kafka:rotated.out");
                from("kafka:rotated.stock.in").routeId("rotated-stock").to("kafka:rotated.stock.out");
            }
        });
    }

    @AfterEach
    void stop() {
        feeder.close();
    }

    @Test
    void usesARotatedPasswordAndLosesAndDoublesNothing() {
        awaitFlow();
        broker.writeSecret("second");
        broker.changePassword("second");
        awaitFlow();

        broker.changePassword("third");
        awaitTrouble(REFUSED);
        assertThat(failureOfSendingAlone()).contains(REFUSED).doesNotContain("second", "third");
        await().atMost(PATIENCE).until(() -> !administers());
        broker.writeSecret("third\n");
        await().atMost(PATIENCE).until(this::administers);
        awaitFlow();
        await().atMost(PATIENCE).until(() -> failureOfSendingAlone().isEmpty());

        broker.removeSecret();
        broker.changePassword("fourth");
        awaitTrouble(MISSING);
        broker.writeSecret("fourth");
        awaitFlow();

        List<String> all = feeder.stop();
        probe.awaitRecords("rotated.out", all.size());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(values("rotated.stock.out")).containsAll(all));
        assertThat(values("rotated.out")).containsExactlyInAnyOrderElementsOf(all);
    }

    private void send(String number) {
        probe.send("rotated.in", number, number);
        probe.send("rotated.stock.in", number, number);
    }

    private void awaitFlow() {
        int enough = feeder.sent() + 5;
        await().atMost(PATIENCE)
                .until(() -> feeder.sent() > enough
                        && values("rotated.out").size() > enough
                        && values("rotated.stock.out").size() > enough);
        await().atMost(PATIENCE).until(() -> trouble().isEmpty());
    }

    private void awaitTrouble(String words) {
        await().atMost(PATIENCE).until(() -> trouble().contains(words));
        assertThat(trouble()).doesNotContain("first", "second", "third", "fourth");
    }

    private List<String> values(String topic) {
        return probe.records(topic).stream().map(KafkaProbe.Received::value).toList();
    }

    /** Whether the administrative client is let in. */
    private boolean administers() throws InterruptedException {
        try {
            return !clients.admin().describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException refused) {
            return false;
        }
    }

    /** Why the route is not ready. */
    private String trouble() {
        return HealthCheckHelper.invokeReadiness(camel).stream()
                .filter(result -> result.getCheck().getId().equals("group:rotated"))
                .map(HealthCheck.Result::getMessage)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    /** What becomes of a record that belongs to no group; empty when it was sent. */
    private String failureOfSendingAlone() {
        Exception thrown = camel.createFluentProducerTemplate()
                .to("unbus-kafka:rotated.alone")
                .withBody("alone")
                .send()
                .getException();
        return thrown == null ? "" : failures.classify(thrown).orElseThrow().getMessage();
    }
}
