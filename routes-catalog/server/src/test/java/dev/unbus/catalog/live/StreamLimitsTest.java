package dev.unbus.catalog.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.unbus.catalog.CatalogHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@TestProfile(StreamLimitsTest.FewAndShort.class)
class StreamLimitsTest {

    /** Two streams at a time, which end soon; one round only, so that there is quiet. */
    public static class FewAndShort implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unbus.catalog.scrape-every", "1h",
                    "unbus.catalog.most-streams", "2",
                    "unbus.catalog.heartbeat-every", "3s",
                    "unbus.catalog.stream-longest", "18s");
        }
    }

    @Test
    void refuseOneTooManyUntilAnotherIsClosed() {
        try (EventReader one = EventReader.open();
                EventReader other = EventReader.open()) {
            given().auth()
                    .oauth2(CatalogHome.TOKEN)
                    .get("/api/events")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("detail", containsString("2 open streams"));

            one.goAway();

            EventReader.open().goAway();
            assertThat(other.isAtItsEnd()).isFalse();
        }
    }

    @Test
    void endAStreamThatLivedOnItsHeartbeats() {
        try (EventReader reader = EventReader.open()) {
            await().atMost(Duration.ofMinutes(1)).until(reader::isAtItsEnd);

            assertThat(Collections.frequency(reader.texts(), ":still here")).isBetween(2, 6);
        }
    }
}
