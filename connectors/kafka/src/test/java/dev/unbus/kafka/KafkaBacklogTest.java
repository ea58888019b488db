package dev.unbus.kafka;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.catalog.model.RouteBacklogs;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.Names;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
@Timeout(60)
class KafkaBacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProbe kafka = new KafkaProbe();
    private final String in = Names.topic();
    private final String out = Names.topic();

    @Inject
    CamelContext camel;

    @Inject
    RouteBacklogs backlogs;

    @Inject
    KafkaClients clients;

    @AfterEach
    void removeTheRoute() throws Exception {
        camel.getRouteController().stopRoute(in);
        camel.removeRoute(in);
    }

    @Test
    void growsWhileARouteIsSuspendedAndIsGoneWhenItHasTakenAllIn() throws Exception {
        GroupTopics topics = new GroupTopics(clients);
        topics.create(in, 2, Map.of());
        topics.create(out, 1, Map.of());
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from("unbus-kafka:" + in + "?groupId=" + in).routeId(in).to("unbus-kafka:" + out);
            }
        });
        topics.send(in, Stream.of("one", "two"));
        awaitBacklog(0);

        camel.getRouteController().suspendRoute(in);
        topics.fill(in, 99);
        awaitBacklog(99);
        camel.getRouteController().resumeRoute(in);

        awaitBacklog(0);
        kafka.awaitRecords(out, 101);
    }

    private void awaitBacklog(long expected) {
        await().atMost(PATIENCE).until(() -> backlogs.of(in), equalTo(expected));
    }
}
