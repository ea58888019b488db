package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureClassifier;
import dev.unbus.delivery.UnavailableException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SwitchableBroker.class, restrictToAnnotatedClass = true)
class BrokerRestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    SwitchableBroker broker;

    @Inject
    ConnectionFactory connections;

    @Inject
    CamelContext camel;

    @Inject
    SmallRyeHealthReporter health;

    @Inject
    FailureClassifier failures;

    @Test
    void startsWithoutTheBrokerAndComesBackWithIt() throws Exception {
        assertThat(camel.getRouteController().getRouteStatus("probed")).isEqualTo(ServiceStatus.Started);
        assertThat(camel.getRouteController().getRouteStatus("grouped")).isEqualTo(ServiceStatus.Started);
        awaitReady(false);

        broker.switchOn();
        awaitReady(true);
        carries("after the late start");

        broker.switchOff();
        awaitReady(false);
        assertThat(failureOfSending("jms:queue:")).containsInstanceOf(UnavailableException.class);
        assertThat(failureOfSending("unbus-jms:queue:")).containsInstanceOf(UnavailableException.class);

        broker.switchOn();
        awaitReady(true);
        carries("after the restart");
    }

    private Optional<DeliveryException> failureOfSending(String scheme) {
        Exchange sent = camel.createFluentProducerTemplate()
                .to(scheme + ProbedRoutes.IN)
                .withBody("into the void")
                .send();
        return failures.classify(sent.getException());
    }

    private void awaitReady(boolean ready) {
        await().atMost(PATIENCE).until(() -> !health.getReadiness().isDown() == ready);
    }

    private void carries(String text) throws JMSException {
        carries(ProbedRoutes.IN, ProbedRoutes.OUT, text);
        carries(GroupedRoutes.IN, GroupedRoutes.OUT, text);
    }

    private void carries(String in, String out, String text) throws JMSException {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createQueue(in), text);
            Message received = context.createConsumer(context.createQueue(out)).receive(PATIENCE.toMillis());
            assertThat(received.getBody(String.class)).isEqualTo(text);
        }
    }
}
