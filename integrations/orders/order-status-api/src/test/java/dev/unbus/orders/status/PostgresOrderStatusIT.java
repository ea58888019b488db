package dev.unbus.orders.status;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.PostgresServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, chosen by the profile as in production. */
@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(PostgresOrderStatusIT.OnPostgres.class)
class PostgresOrderStatusIT extends OrderStatusScenarios {

    /** The same application, started with the profile {@code postgresql}. */
    public static final class OnPostgres implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "test,postgresql";
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresServer.class));
        }
    }

    @Test
    void waitsForADatabaseThatIsAwayAndTellsCallersToComeBack() {
        String late = Events.newId();
        store.add(Events.ofCustomer("1", id));
        PostgresServer.shutOut();
        try {
            kafka.send("orders.placed", late, Events.placed(late));

            when().get("/orders/" + id)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("detail", equalTo("The system order-status database cannot answer now."))
                    .body(not(containsString("xception")));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> when().get(management + "health/ready").then().statusCode(503));
        } finally {
            PostgresServer.letIn();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        when().get("/orders/" + late).then().statusCode(200).body("status", equalTo("PLACED")));
        when().get("/orders/" + id).then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> when().get(management + "health/ready").then().statusCode(200));
        assertThat(kafka.records("unbus.failed")).noneMatch(failed -> late.equals(failed.key()));
    }
}
