package dev.unbus.catalog;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.failed.Integrations;
import dev.unbus.catalog.failed.WithBrokers;
import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(WithBrokers.class)
class PlatformMetersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double ONE_DAY_SECONDS = 86_400;

    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "orders/" + flow;
    private final String labels = "integration=\"" + name + "\"";

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @AfterEach
    void forget() {
        CatalogHome.list(Map.of());
    }

    @Test
    void tellHowMuchWaitsBeforeEveryRouteThatCanBeReached() {
        try (FakeIntegration integration = FakeIntegration.answering(descriptor(40))) {
            CatalogHome.list(Map.of(name, integration.address()));
            String backlog = "unbus_route_backlog_messages{" + labels + ",route=\"a-route\",team=\"orders\"} ";
            awaitTold(backlog + "40.0");

            integration.behave(FakeIntegration.with(200, descriptor(0)));
            awaitTold(backlog + "0.0");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told()).noneMatch(line -> line.contains("backlog_messages")));
    }

    @Test
    void tellHowManyFailedMessagesAreOpenAndHowOldTheOldestIs() {
        String open = "unbus_failed_messages_open{" + labels + ",team=\"orders\"} ";
        CatalogHome.list(Map.of(name, "127.0.0.1:1"));
        awaitTold(open + "0.0");
        assertThat(oldestSeconds()).isZero();

        Integrations.ofApplication()
                .failInKafka(Integrations.failure(name, "row 5 is bad"), "k", "body".getBytes(StandardCharsets.UTF_8));

        awaitTold(open + "1.0");
        assertThat(oldestSeconds()).isGreaterThan(ONE_DAY_SECONDS);
    }

    private double oldestSeconds() {
        String prefix = "unbus_failed_messages_oldest_seconds{" + labels + ",team=\"orders\"} ";
        return told().stream()
                .filter(line -> line.startsWith(prefix))
                .mapToDouble(line -> Double.parseDouble(line.substring(prefix.length())))
                .findFirst()
                .orElseThrow();
    }

    private void awaitTold(String line) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).contains(line));
    }

    private List<String> told() {
        return when().get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("unbus_") && line.contains(labels))
                .toList();
    }

    private String descriptor(int backlog) {
        return """
                {"name":"%s","team":"orders","version":"1","startedAt":"2026-01-01T00:00:00Z",
                 "routes":[{"id":"a-route","state":"started","from":"topic:orders.placed","to":[],"exchanges":10,
                            "failed":0,"meanMillis":1,"p99Millis":1,"inflight":0,"backlog":%d}],
                 "channels":[]}"""
                .formatted(flow, backlog);
    }
}
