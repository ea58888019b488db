package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.testkit.Feeder;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.SecuredArtemis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords that are changed while messages flow: waited for where they are wrong, and nothing is lost or doubled. */
@QuarkusTest
@QuarkusTestResource(value = SecuredArtemis.class, restrictToAnnotatedClass = true)
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MISSING = "unbus.jms.password-file: the file ";

    SecuredArtemis broker;

    @Inject
    CamelContext camel;

    @Inject
    SmallRyeHealthReporter health;

    private JmsProbe probe;
    private Feeder feeder;

    @BeforeEach
    void feed() {
        probe = broker.probe();
        awaitReady(true);
        feeder = Feeder.start(Duration.ZERO, number -> {
            probe.send(GroupedRoutes.IN, number, Map.of());
            probe.send(ProbedRoutes.IN, number, Map.of());
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
        awaitReady(false);
        await().atMost(PATIENCE).until(() -> readiness().contains("jms broker is unavailable: security exception"));
        broker.writeSecret("third\n");
        awaitReady(true);
        awaitFlow();

        broker.removeSecret();
        broker.changePassword("fourth");
        await().atMost(PATIENCE).until(() -> readiness().contains(MISSING));
        assertThat(readiness()).contains(" does not exist").doesNotContain("fourth");
        broker.writeSecret("fourth");
        awaitReady(true);
        awaitFlow();

        List<String> all = feeder.stop();
        assertThat(received(GroupedRoutes.OUT, all.size())).containsExactlyElementsOf(all);
        assertThat(received(ProbedRoutes.OUT, all.size())).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Both routes move on by what is sent from now. */
    private void awaitFlow() {
        int enough = feeder.sent() + 20;
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(feeder.sent()).isGreaterThan(enough);
            assertThat(probe.count(GroupedRoutes.OUT)).isGreaterThan(enough);
            assertThat(probe.count(ProbedRoutes.OUT)).isGreaterThan(enough);
        });
    }

    private List<String> received(String queue, int least) {
        await().atMost(PATIENCE).until(() -> probe.count(queue) >= least);
        return probe.receiveAll(queue, Duration.ofSeconds(1)).stream()
                .map(JmsProbe.Received::body)
                .toList();
    }

    private void awaitReady(boolean ready) {
        await().atMost(PATIENCE).until(() -> !health.getReadiness().isDown() == ready);
    }

    private String readiness() {
        return HealthCheckHelper.invokeReadiness(camel).stream()
                .map(HealthCheck.Result::getMessage)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
