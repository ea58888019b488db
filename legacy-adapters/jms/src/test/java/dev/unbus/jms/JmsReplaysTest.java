package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class JmsReplaysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final String REPLAYS = "unbus.replay.tests.jms-adapter";

    private final JmsProbe broker = new JmsProbe();

    @Inject
    CamelContext camel;

    @Test
    void takesAReplayedMessageThroughItsRouteAndTellsSo() {
        replay("mended", "grouped");

        JmsProbe.Received out = next(GroupedRoutes.OUT);
        assertThat(out.body()).isEqualTo("mended");
        assertThat(out.properties())
                .containsEntry("colour", "blue")
                .doesNotContainKeys(FailureHeaders.REPLAY, FailureHeaders.REPLAY_OF, FailureHeaders.REPLAY_ROUTE);
        assertThat(next("unbus.replayed").properties())
                .containsEntry(FailureHeaders.REPLAY, "a job")
                .containsEntry(FailureHeaders.REPLAY_OF, "a failure");
    }

    @Test
    void saysOfAMessageThatFailsAgainWhichReplayItCameFrom() {
        replay("bad again", "grouped");

        assertThat(next("unbus.failed").properties())
                .containsEntry(FailureHeaders.REPLAY, "a job")
                .containsEntry(FailureHeaders.REPLAY_OF, "a failure")
                .containsEntry(FailureHeaders.ROUTE, "grouped");
        assertThat(broker.receive("unbus.replayed", MOMENT)).isEmpty();
    }

    @Test
    void leavesWhatIsForAnotherRouteToIt() throws Exception {
        camel.getRouteController().suspendRoute("keyed");
        replay("for the other", "keyed");
        replay("mended", "grouped");

        assertThat(next(GroupedRoutes.OUT).body()).isEqualTo("mended");
        next("unbus.replayed");
        assertThat(broker.receive(GroupedRoutes.KEYED_OUT, MOMENT)).isEmpty();

        camel.getRouteController().resumeRoute("keyed");
        assertThat(next(GroupedRoutes.KEYED_OUT).body()).isEqualTo("for the other");
        next("unbus.replayed");
    }

    private void replay(String body, String route) {
        broker.send(
                REPLAYS,
                body,
                Map.of(
                        FailureHeaders.REPLAY,
                        "a job",
                        FailureHeaders.REPLAY_OF,
                        "a failure",
                        FailureHeaders.REPLAY_ROUTE,
                        route,
                        "colour",
                        "blue"));
    }

    private JmsProbe.Received next(String queue) {
        return broker.receive(queue, PATIENCE).orElseThrow();
    }
}
