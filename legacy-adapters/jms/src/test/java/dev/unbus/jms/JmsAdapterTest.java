package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class JmsAdapterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final String FAILED = "unbus.failed";

    private final JmsProbe broker = new JmsProbe();

    @Inject
    FragileStep step;

    @Test
    void sendsOnWhatItTakes() {
        broker.send(ProbedRoutes.IN, "good", Map.of("colour", "green"));

        JmsProbe.Received out = next(ProbedRoutes.OUT);

        assertThat(out.body()).isEqualTo("good");
        assertThat(out.properties()).containsEntry("colour", "green").containsEntry(BusinessKey.HEADER, "key-1");
        assertThat(broker.count(ProbedRoutes.IN)).isZero();
    }

    @Test
    void setsRejectedMessagesAside() {
        broker.send(ProbedRoutes.IN, "bad apple", Map.of("colour", "red"));
        broker.send(ProbedRoutes.IN, "good pear", Map.of());

        JmsProbe.Received failed = next(FAILED);

        assertThat(failed.body()).isEqualTo("bad apple");
        assertThat(failed.properties())
                .containsEntry("colour", "red")
                .containsEntry(BusinessKey.HEADER, "key-1")
                .containsEntry(FailureHeaders.INTEGRATION, "tests/jms-adapter")
                .containsEntry(FailureHeaders.ROUTE, "probed")
                .containsEntry(FailureHeaders.STEP, "fragile")
                .containsEntry(FailureHeaders.ATTEMPTS, "1")
                .containsEntry(FailureHeaders.MESSAGE, "never-bad at text: it must not begin with bad")
                .containsKeys(FailureHeaders.ID, FailureHeaders.TIME);
        assertThat(failed.properties().get(FailureHeaders.SOURCE)).startsWith("jms://queue:probed.in message ID:");
        assertThat(next(ProbedRoutes.OUT).body()).isEqualTo("good pear");
        assertThat(broker.count(ProbedRoutes.IN)).isZero();
    }

    @Test
    void waitsInPlaceWhileASystemIsUnavailable() {
        step.failTimes(3);
        broker.send(ProbedRoutes.IN, "wait for it", Map.of());

        assertThat(next(ProbedRoutes.OUT).body()).isEqualTo("wait for it");
        assertThat(broker.count(FAILED)).isZero();
    }

    @Test
    void givesBackWhatFailedAndTakesBackWhatItSent() {
        step.failTimes(2);
        broker.send(ProbedRoutes.GIVEN_BACK, "wait", Map.of());

        assertThat(next(ProbedRoutes.OUT).body()).isEqualTo("wait");
        assertThat(broker.receive(ProbedRoutes.OUT, MOMENT)).isEmpty();
        assertThat(broker.count(ProbedRoutes.GIVEN_BACK)).isZero();
    }

    @Test
    void waitsForNoReply() {
        broker.send(ProbedRoutes.IN, session -> {
            var message = session.createTextMessage("answer me");
            message.setJMSReplyTo(session.createQueue("probed.replies"));
            return message;
        });

        assertThat(next(ProbedRoutes.OUT).body()).isEqualTo("answer me");
        assertThat(broker.receive("probed.replies", MOMENT)).isEmpty();
    }

    @Test
    void leavesTheBrokersOwnPropertiesBehind() {
        broker.send(ProbedRoutes.IN, "bad once", Map.of("_AMQ_DUPL_ID", "1"));
        assertThat(next(FAILED).properties()).doesNotContainKey("_AMQ_DUPL_ID");
    }

    private JmsProbe.Received next(String queue) {
        return broker.receive(queue, PATIENCE).orElseThrow();
    }
}
