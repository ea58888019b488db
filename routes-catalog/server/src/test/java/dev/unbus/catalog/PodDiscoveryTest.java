package dev.unbus.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(value = Cluster.class, restrictToAnnotatedClass = true)
class PodDiscoveryTest {

    KubernetesClient cluster;

    private final FakeIntegration intake = FakeIntegration.answering(Descriptors.intake(1, "2026-01-01T00:00:00Z"));

    @AfterEach
    void stop() {
        intake.close();
    }

    @Test
    void showsAnIntegrationAsLongAsItsPodIsThere() {
        var pods = cluster.pods().inNamespace(Clusters.NAMESPACE);
        pods.resource(Clusters.pod("order-intake-1", "127.0.0.1")
                        .editMetadata()
                        .addToAnnotations(PodTarget.MANAGEMENT_PORT, intake.port())
                        .endMetadata()
                        .build())
                .create();
        await().untilAsserted(() -> integration()
                .statusCode(200)
                .body("state", equalTo("up"))
                .body("httpUrl", equalTo("http://127.0.0.1:8101")));

        pods.withName("order-intake-1").delete();

        await().untilAsserted(() ->
                integration().body("state", equalTo("down")).body("reason", containsString("not on the list")));
    }

    private static ValidatableResponse integration() {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/order-intake")
                .then();
    }
}
