package dev.unbus.catalog.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.failed.Integrations;
import dev.unbus.catalog.failed.WithBrokers;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(WithBrokers.class)
class FailureEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Integrations integrations =
            new Integrations(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @Test
    void tellOfFailedMessagesAndOfWhatBecomesOfThem() {
        String failed;
        try (EventReader reader = EventReader.open()) {
            failed = failOne();
            awaitTold(reader, "failed-messages");
            assertThat(reader.isTold("replays")).isFalse();
        }
        String replay;
        try (EventReader reader = EventReader.open()) {
            replay = post("/api/replays", failed, 202);
            awaitTold(reader, "replays");
            awaitTold(reader, "audit");
        }
        try (EventReader reader = EventReader.open()) {
            integrations.endWell(replay, List.of(failed));
            awaitTold(reader, "failed-messages");
            awaitTold(reader, "replays");
        }
    }

    @Test
    void tellOfDiscards() {
        String failed;
        try (EventReader reader = EventReader.open()) {
            failed = failOne();
            awaitTold(reader, "failed-messages");
        }
        try (EventReader reader = EventReader.open()) {
            post("/api/discards", failed, 200);
            awaitTold(reader, "failed-messages");
        }
    }

    private String failOne() {
        Map<String, String> headers = Integrations.failure("orders/told", "it is told at once");
        integrations.failInKafka(headers, "k", "body".getBytes(StandardCharsets.UTF_8));
        return headers.get(FailureHeaders.ID);
    }

    private static String post(String path, String message, int status) {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .contentType("application/json")
                .body(Map.of("messages", List.of(message)))
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private static void awaitTold(EventReader reader, String what) {
        await().atMost(PATIENCE).until(() -> reader.isTold(what));
    }
}
