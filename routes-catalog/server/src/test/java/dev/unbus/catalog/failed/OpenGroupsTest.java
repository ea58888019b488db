package dev.unbus.catalog.failed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(WithBrokers.class)
class OpenGroupsTest {

    private final Integrations integrations = Integrations.ofApplication();
    private final String integration = "orders/f" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    OpenGroups open;

    @Test
    void areThoseWithOpenMessagesTheLargestFirst() {
        fail("row 5 is bad");
        fail("the customer is unknown");
        fail("row 7 is bad");

        await().untilAsserted(() -> assertThat(groups())
                .extracting(OpenGroup::message, OpenGroup::count)
                .containsExactly(tuple("row # is bad", 2L), tuple("the customer is unknown", 1L)));
        assertThat(attention())
                .containsExactly(
                        "2 messages of a-route failed: row # is bad",
                        "1 message of a-route failed: the customer is unknown");

        discard(groups().get(0).group());

        await().untilAsserted(() ->
                assertThat(attention()).containsExactly("1 message of a-route failed: the customer is unknown"));
    }

    private List<OpenGroup> groups() {
        return open.largestFirst().stream()
                .filter(group -> group.integration().equals(integration))
                .toList();
    }

    private List<String> attention() {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/attention")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("name", integration)
                .getList(
                        "findAll { it.integration == name && it.kind == 'failed-messages' && it.severity == 'warning' }.text");
    }

    private void fail(String message) {
        integrations.failInKafka(
                Integrations.failure(integration, message), "k", "body".getBytes(StandardCharsets.UTF_8));
    }

    private static void discard(String group) {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .contentType("application/json")
                .body(Map.of("group", group))
                .post("/api/discards")
                .then()
                .statusCode(200);
    }
}
