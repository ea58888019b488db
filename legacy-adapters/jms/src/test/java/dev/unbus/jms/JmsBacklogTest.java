package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.model.RouteBacklogs;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
@Timeout(60)
class JmsBacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROUTE = "keyed";
    private static final int MANY = 20;

    private final JmsProbe broker = new JmsProbe();

    @Inject
    CamelContext camel;

    @Inject
    RouteBacklogs backlogs;

    @Test
    void growsWhileARouteIsSuspendedAndIsGoneWhenItHasTakenAllIn() throws Exception {
        camel.getRouteController().suspendRoute(ROUTE);
        for (int i = 0; i < MANY; i++) {
            broker.send(GroupedRoutes.KEYED_IN, "message " + i, Map.of());
        }
        awaitBacklog(MANY);

        camel.getRouteController().resumeRoute(ROUTE);

        awaitBacklog(0);
        for (int i = 0; i < MANY; i++) {
            assertThat(broker.receive(GroupedRoutes.KEYED_OUT, PATIENCE)).isPresent();
        }
    }

    private void awaitBacklog(long expected) {
        await().atMost(PATIENCE).until(() -> Long.valueOf(expected).equals(backlogs.of(ROUTE)));
    }
}
