package dev.unbus.catalog;

import static dev.unbus.catalog.FakeIntegration.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class TopologyTest {

    private static final String BEFORE = "2026-01-01T00:00:00Z";
    private static final String AFTER = "2026-01-01T01:00:00Z";

    private final FakeIntegration intake = FakeIntegration.answering(Descriptors.intake(0, BEFORE));
    private final FakeIntegration dispatch = FakeIntegration.answering(Descriptors.dispatch());

    @BeforeEach
    void listBoth() {
        CatalogHome.list(
                Map.of("orders/order-intake", intake.address(), "fulfilment/warehouse-dispatch", dispatch.address()));
    }

    @AfterEach
    void stopBoth() {
        intake.close();
        dispatch.close();
        CatalogHome.list(Map.of());
    }

    @Test
    void joinsWhatIsDeclaredWithWhatWasObserved() {
        intake.behave(with(200, Descriptors.intake(5, BEFORE)));

        await().untilAsserted(() -> {
            JsonPath topology = topology();
            assertThat(edge(topology, "orders/order-intake", "topic:orders.placed"))
                    .containsEntry("declared", true)
                    .containsEntry("observed", true)
                    .containsEntry("messages", 5);
            assertThat(edge(topology, "topic:orders.placed", "fulfilment/warehouse-dispatch"))
                    .containsEntry("observed", true);
            assertThat(edge(topology, "orders/order-intake", "topic:orders.cancelled"))
                    .containsEntry("declared", true)
                    .containsEntry("observed", false);
            assertThat(edge(topology, "fulfilment/warehouse-dispatch", "queue:WMS.UNDECLARED"))
                    .containsEntry("declared", false)
                    .containsEntry("observed", true);
        });
    }

    @Test
    void tellsWhoOwnsWhat() {
        await().untilAsserted(() -> {
            JsonPath topology = topology();
            assertThat(owner(topology, "orders/order-intake")).isEqualTo("orders");
            assertThat(owner(topology, "topic:orders.placed")).isEqualTo("orders");
            assertThat(owner(topology, "directory:orders/inbox")).isNull();
            assertThat(owner(topology, "queue:WMS.UNDECLARED")).isNull();
        });
    }

    @Test
    void keepsCountingOverARestartOfTheProcess() {
        intake.behave(with(200, Descriptors.intake(7, BEFORE)));
        awaitPlaced(7);

        intake.behave(with(200, Descriptors.intake(0, AFTER)));
        intake.behave(with(200, Descriptors.intake(2, AFTER)));

        awaitPlaced(9);
    }

    @Test
    void keepsAnEdgeThatWasSeenWhenTheProcessIsGone() {
        intake.behave(with(200, Descriptors.intake(4, BEFORE)));
        awaitPlaced(4);

        intake.behave(with(503, ""));

        await().untilAsserted(() -> assertThat(edge(topology(), "orders/order-intake", "topic:orders.placed"))
                .containsEntry("observed", true)
                .containsEntry("messages", 4));
    }

    private static void awaitPlaced(int messages) {
        await().untilAsserted(() -> assertThat(edge(topology(), "orders/order-intake", "topic:orders.placed"))
                .containsEntry("messages", messages));
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
