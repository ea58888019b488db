package dev.unbus.catalog;

import static dev.unbus.catalog.FakeIntegration.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class TopologyTest {

    private static final String BEFORE = "2026-01-01T00:00:00Z";
    private static final String AFTER = "2026-01-01T01:00:00Z";

    /** Of this test alone: what processes of one name have seen is added up. */
    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);

    private final String name = "orders/" + flow;
    private final FakeIntegration intake = FakeIntegration.answering(intake(0, BEFORE));
    private final FakeIntegration dispatch = FakeIntegration.answering(Descriptors.dispatch());

    @BeforeEach
    void listBoth() {
        CatalogHome.list(Map.of(name, intake.address(), "fulfilment/warehouse-dispatch", dispatch.address()));
    }

    @AfterEach
    void stopBoth() {
        intake.close();
        dispatch.close();
        CatalogHome.list(Map.of());
    }

    @Test
    void joinsWhatIsDeclaredWithWhatWasObserved() {
        intake.behave(with(200, intake(5, BEFORE)));

        await().untilAsserted(() -> {
            JsonPath topology = topology();
            assertThat(edge(topology, name, "topic:orders.placed"))
                    .containsEntry("declared", true)
                    .containsEntry("observed", true)
                    .containsEntry("messages", 5);
            assertThat(edge(topology, "topic:orders.placed", "fulfilment/warehouse-dispatch"))
                    .containsEntry("observed", true);
            assertThat(edge(topology, name, "topic:orders.cancelled"))
                    .containsEntry("declared", true)
                    .containsEntry("observed", false);
            assertThat(edge(topology, "fulfilment/warehouse-dispatch", "queue:WMS.UNDECLARED"))
                    .containsEntry("declared", false)
                    .containsEntry("observed", true);
        });
    }

    @Test
    void saysWhereTheTwoDisagree() {
        intake.behave(with(200, intake(5, BEFORE)));

        await().untilAsserted(() -> {
            JsonPath topology = topology();
            assertThat(edge(topology, name, "topic:orders.placed")).containsEntry("disagreement", null);
            assertThat(edge(topology, name, "topic:orders.cancelled"))
                    .containsEntry("disagreement", "declared-not-seen");
            assertThat(edge(topology, "fulfilment/warehouse-dispatch", "queue:WMS.UNDECLARED"))
                    .containsEntry("disagreement", "seen-not-declared");
        });
    }

    @Test
    void givesAProcessTimeToShowWhatItDeclares() {
        intake.behave(with(200, intake(6, Instant.now().toString())));

        await().untilAsserted(() -> {
            JsonPath topology = topology();
            assertThat(edge(topology, name, "topic:orders.placed")).containsEntry("messages", 6);
            assertThat(edge(topology, name, "topic:orders.cancelled"))
                    .containsEntry("declared", true)
                    .containsEntry("observed", false)
                    .containsEntry("disagreement", null);
        });
    }

    @Test
    void tellsWhoOwnsWhat() {
        await().untilAsserted(() -> {
            JsonPath topology = topology();
            assertThat(owner(topology, name)).isEqualTo("orders");
            assertThat(owner(topology, "topic:orders.placed")).isEqualTo("orders");
            assertThat(owner(topology, "directory:orders/inbox")).isNull();
            assertThat(owner(topology, "queue:WMS.UNDECLARED")).isNull();
        });
    }

    @Test
    void keepsCountingOverARestartOfTheProcess() {
        intake.behave(with(200, intake(7, BEFORE)));
        awaitPlaced(7);

        intake.behave(with(200, intake(0, AFTER)));
        intake.behave(with(200, intake(2, AFTER)));

        awaitPlaced(9);
    }

    @Test
    void keepsAnEdgeThatWasSeenWhenTheProcessIsGone() {
        intake.behave(with(200, intake(4, BEFORE)));
        awaitPlaced(4);

        intake.behave(with(503, ""));

        await().untilAsserted(() -> assertThat(edge(topology(), name, "topic:orders.placed"))
                .containsEntry("observed", true)
                .containsEntry("messages", 4));
    }

    @Test
    void addsUpTheProcessesOfAnIntegration() {
        intake.behave(with(200, intake(5, BEFORE)));
        try (FakeIntegration another = FakeIntegration.answering(intake(7, AFTER))) {
            listIntakes(another);

            awaitPlaced(12);
        }
    }

    @Test
    void showsEachVersionWhileSeveralRun() {
        intake.behave(with(200, intake(5, BEFORE)));
        try (FakeIntegration another =
                FakeIntegration.answering(intake(7, AFTER).replace("\"0.1.0\"", "\"0.2.0\""))) {
            listIntakes(another);

            await().untilAsserted(() -> {
                JsonPath topology = topology();
                assertThat(edge(topology, name + "@0.1.0", "topic:orders.placed"))
                        .containsEntry("messages", 5);
                assertThat(edge(topology, name + "@0.2.0", "topic:orders.placed"))
                        .containsEntry("messages", 7);
                assertThat(topology.getList("nodes.id", String.class)).doesNotContain(name);
            });
        }

        awaitPlaced(12);
    }

    private String intake(long placed, String startedAt) {
        return Descriptors.intake(placed, startedAt).replace("\"order-intake\"", "\"" + flow + "\"");
    }

    private void listIntakes(FakeIntegration another) {
        CatalogHome.write("[{\"targets\":[\"%s\",\"%s\"],\"labels\":{\"integration\":\"%s\"}}]"
                .formatted(intake.address(), another.address(), name));
    }

    private void awaitPlaced(int messages) {
        await().untilAsserted(() ->
                assertThat(edge(topology(), name, "topic:orders.placed")).containsEntry("messages", messages));
    }

    private static JsonPath topology() {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/topology")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> edge(JsonPath topology, String from, String to) {
        Map<String, Object> edge =
                topology.param("from", from).param("to", to).getMap("edges.find { it.from == from && it.to == to }");
        return edge == null ? Map.of() : edge;
    }

    private static String owner(JsonPath topology, String id) {
        assertThat(topology.getList("nodes.id", String.class)).contains(id);
        return topology.param("id", id).getString("nodes.find { it.id == id }.owner");
    }
}
