package dev.unbus.catalog;

import static dev.unbus.catalog.FakeIntegration.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.statistics.RouteTrends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class AttentionTest {

    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "orders/" + flow;
    private FakeIntegration integration;

    @Inject
    RouteTrends trends;

    @BeforeEach
    void start() {
        integration = FakeIntegration.answering(descriptor("started", 0, 0));
        CatalogHome.list(Map.of(name, integration.address()));
        await().untilAsserted(() -> given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/" + name)
                .then()
                .body("state", equalTo("up")));
    }

    @AfterEach
    void stop() {
        integration.close();
        CatalogHome.list(Map.of());
    }

    @Test
    void isNotNeededWhereAllIsWell() {
        assertThat(texts()).isEmpty();
    }

    @Test
    void isNeededByAnIntegrationThatIsDownAndNotByItsRoutes() {
        integration.behave(with(200, descriptor("suspended", 0, 4)));
        awaitText("a-route is suspended; 4 messages wait");

        integration.close();

        await().untilAsserted(
                        () -> assertThat(texts()).containsExactly(name + " is down: nothing listens at its address"));
        assertThat(first()).containsEntry("kind", "integration-down").containsEntry("severity", "danger");
    }

    @Test
    void isNeededByARouteThatIsStopped() {
        integration.behave(with(200, descriptor("stopped", 0, 0)));

        awaitText("a-route is stopped: it takes nothing in");
        assertThat(first())
                .containsEntry("kind", "route-stopped")
                .containsEntry("severity", "danger")
                .containsEntry("route", "a-route")
                .containsEntry("group", null)
                .doesNotContainKey("messages");
    }

    @Test
    void isNeededByARouteWhoseMessagesFailBeforeOneThatIsSuspended() {
        integration.behave(with(200, descriptor("suspended", 3, 1)));

        await().untilAsserted(() -> assertThat(texts())
                .containsExactly(
                        "3 messages of a-route failed within the last minute",
                        "a-route is suspended; 1 message waits"));
    }

    @Test
    void isNeededByARouteThatDoesNotKeepUp() {
        integration.behave(with(200, descriptor("started", 0, 40)));
        tellThatWaited(80, 10);
        tellThatWaited(0, 40);

        awaitText("a-route does not keep up: 40 messages wait, and more come");
        assertThat(first()).containsEntry("kind", "backlog-growing").containsEntry("severity", "warning");
    }

    @Test
    void isNeededByAChannelThatIsNotDeclared() {
        integration.behave(
                with(
                        200,
                        descriptor("started", 0, 0)
                                .replace(
                                        "\"channels\":[]",
                                        "\"channels\":[{\"channel\":\"queue:WMS.X\",\"direction\":\"produced\",\"messages\":1}]")));

        awaitText(name + " sends to queue:WMS.X, which its team does not declare");
        assertThat(first()).containsEntry("kind", "undeclared-channel").containsEntry("route", null);
    }

    private void tellThatWaited(int secondsAgo, int backlog) {
        IntegrationDescriptor descriptor =
                DescriptorJson.read(descriptor("started", 0, backlog).getBytes(StandardCharsets.UTF_8));
        trends.heard(
                URI.create("http://" + flow + ":9101"),
                descriptor,
                Instant.now().minusSeconds(secondsAgo));
    }

    private void awaitText(String text) {
        await().untilAsserted(() -> assertThat(texts()).containsExactly(text));
    }

    private List<String> texts() {
        return attention().param("name", name).getList("findAll { it.integration == name }.text");
    }

    private Map<String, Object> first() {
        return attention().param("name", name).getMap("find { it.integration == name }");
    }

    private static JsonPath attention() {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/attention")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String descriptor(String state, int failed, int backlog) {
        return """
                {"name":"%s","team":"orders","version":"1","startedAt":"2026-01-01T00:00:00Z",
                 "routes":[{"id":"a-route","state":"%s","from":"topic:orders.placed","to":[],"exchanges":10,"failed":%d,
                            "meanMillis":1,"p99Millis":1,"inflight":0,"backlog":%d}],
                 "channels":[]}"""
                .formatted(flow, state, failed, backlog);
    }
}
