package dev.unbus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.RejectedException;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.KafkaProbe.Received;
import dev.unbus.testkit.Names;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class KafkaReplaysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REPLAYS = "unbus-kafka:unbus.replay.tests.kafka";

    private final KafkaProbe kafka = new KafkaProbe();
    private final String in = Names.topic();
    private final String out = Names.topic();

    @Inject
    CamelContext camel;

    @Inject
    ProducerTemplate template;

    @Inject
    KafkaClients clients;

    @BeforeEach
    void startTheRoute() throws Exception {
        GroupTopics topics = new GroupTopics(clients);
        topics.create(in, 1, Map.of());
        topics.create(out, 1, Map.of());
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from("unbus-kafka:" + in + "?groupId=" + in)
                        .routeId(in)
                        .process(exchange -> {
                            if ("bad".equals(exchange.getMessage().getBody(String.class))) {
                                throw new RejectedException("not-bad", "line 1", "a good word is wanted");
                            }
                        })
                        .to("unbus-kafka:" + out);
            }
        });
    }

    @AfterEach
    void removeTheRoute() throws Exception {
        camel.getRouteController().stopRoute(in);
        camel.removeRoute(in);
    }

    @Test
    void takesAReplayedMessageThroughItsRouteAndTellsSo() {
        replay("mended", "first-" + in, in);

        assertThat(kafka.awaitRecords(out, 1)).extracting(Received::value).containsExactly("mended");
        assertThat(kafka.records(out).get(0).headers()).containsOnlyKeys("colour");
        assertThat(told("unbus.replayed", "first-" + in).headers())
                .containsEntry(FailureHeaders.REPLAY, "job of " + in);
    }

    @Test
    void saysOfAMessageThatFailsAgainWhichReplayItCameFrom() {
        replay("bad", "second-" + in, in);

        assertThat(told("unbus.failed", "second-" + in).headers())
                .containsEntry(FailureHeaders.REPLAY, "job of " + in)
                .containsEntry(FailureHeaders.ROUTE, in)
                .containsEntry("colour", "blue");
        replay("mended", "third-" + in, in);
        told("unbus.replayed", "third-" + in);
        assertThat(kafka.records("unbus.replayed"))
                .noneMatch(word -> ("second-" + in).equals(word.headers().get(FailureHeaders.REPLAY_OF)));
    }

    @Test
    void passesOverWhatIsForAnotherRoute() {
        replay("elsewhere", "fourth-" + in, "another-route");
        replay("mended", "fifth-" + in, in);

        told("unbus.replayed", "fifth-" + in);
        assertThat(kafka.records(out)).extracting(Received::value).containsExactly("mended");
    }

    @Test
    void keepsReplaysWaitingWhileTheRouteIsSuspended() throws Exception {
        camel.getRouteController().suspendRoute(in);
        replay("mended", "sixth-" + in, in);
        assertThat(kafka.records(out)).isEmpty();

        camel.getRouteController().resumeRoute(in);

        told("unbus.replayed", "sixth-" + in);
        assertThat(kafka.records(out)).hasSize(1);
    }

    private void replay(String body, String of, String route) {
        template.sendBodyAndHeaders(
                REPLAYS,
                body,
                Map.of(
                        FailureHeaders.REPLAY,
                        "job of " + in,
                        FailureHeaders.REPLAY_OF,
                        of,
                        FailureHeaders.REPLAY_ROUTE,
                        route,
                        "colour",
                        "blue"));
    }

    private Received told(String topic, String of) {
        return await().atMost(PATIENCE)
                .until(
                        () -> kafka.records(topic).stream()
                                .filter(word -> of.equals(word.headers().get(FailureHeaders.REPLAY_OF)))
                                .toList(),
                        (List<Received> found) -> found.size() == 1)
                .get(0);
    }
}
