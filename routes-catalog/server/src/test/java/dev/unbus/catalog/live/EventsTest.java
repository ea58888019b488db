package dev.unbus.catalog.live;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.live.EventReader.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class EventsTest {

    @Inject
    Audit audit;

    @Inject
    Jdbi database;

    @Test
    void tellAfterRoundsThatIntegrationsChanged() {
        try (EventReader reader = EventReader.open()) {
            await().until(() -> reader.isTold("integrations"));

            assertThat(reader.texts())
                    .contains("event:changed")
                    .anyMatch(line -> line.matches("data:\\{\"what\":\\[\"integrations\"(,\"[a-z-]+\")*]}"))
                    .startsWith(":open");
        }
    }

    @Test
    void comeAtMostOnceASecondHoweverOftenThereIsAChange() {
        try (EventReader reader = EventReader.open()) {
            await().until(() -> reader.events().size() >= 4);

            List<Line> events = reader.events();
            long nanos = events.get(3).nanos() - events.get(0).nanos();
            assertThat(nanos).isGreaterThan(2_900_000_000L);
        }
    }

    @Test
    void tellEveryReaderOfANewRowOfTheAudit() {
        try (EventReader one = EventReader.open();
                EventReader other = EventReader.open()) {
            audit.note(Caller.TOKEN, "an-act", "a subject", Outcome.DONE, null);

            await().until(() -> one.isTold("audit") && other.isTold("audit"));
        }
    }

    @Test
    void tellOfADeployment() {
        try (EventReader reader = EventReader.open()) {
            given().auth()
                    .oauth2(CatalogHome.TOKEN)
                    .contentType("application/json")
                    .body(Map.of(
                            "integration", "demo/price-feed",
                            "environment", "local",
                            "act", "deploy",
                            "version", "0.2.0",
                            "outcome", "in-progress",
                            "startedAt", "2026-11-29T10:00:00Z"))
                    .put("/api/deployments/" + UUID.randomUUID())
                    .then()
                    .statusCode(201);

            await().until(() -> reader.isTold("deployments"));
        }
    }

    @Test
    void tellOfAnEstate() {
        try (EventReader reader = EventReader.open()) {
            given().auth()
                    .oauth2(CatalogHome.TOKEN)
                    .contentType("application/json")
                    .body("{\"flows\":[]}")
                    .put("/api/estates/told-of")
                    .then()
                    .statusCode(204);

            await().until(() -> reader.isTold("estates"));
        }
    }

    @Test
    void sayNothingOfWhatIsRolledBack() {
        try (EventReader reader = EventReader.open()) {
            database.useTransaction(transaction -> {
                audit.note(transaction, Caller.TOKEN, "an-act", "a subject", Outcome.DONE, null);
                transaction.rollback();
            });

            await().until(() -> reader.events().size() >= 3);
            assertThat(reader.isTold("audit")).isFalse();
        }
    }

    @Test
    void areForThoseWhoAreSignedInOnly() {
        when().get("/api/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401));
    }

    @Test
    void areDescribedAsAStream() {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .accept("application/json")
                .get("/api/openapi")
                .then()
                .body("paths.'/api/events'.get.responses.'200'.content", hasKey("text/event-stream"));
    }
}
