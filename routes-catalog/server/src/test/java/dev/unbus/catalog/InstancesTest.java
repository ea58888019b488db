package dev.unbus.catalog;

import static dev.unbus.catalog.FakeIntegration.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two versions of one integration side by side, each an entry of its own in the list of targets. */
@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class InstancesTest {

    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> suspended = new CopyOnWriteArrayList<>();
    private final FakeIntegration old = running("0.1.0", "order-file", 10, 1);
    private final FakeIntegration young = running("0.2.0", "order-file", 30, 2);

    @BeforeEach
    void listBoth() {
        list(old, young);
        await().untilAsserted(() -> get().body("instances.state", contains("up", "up")));
    }

    @AfterEach
    void stopBoth() {
        old.close();
        young.close();
        CatalogHome.write("[]");
    }

    @Test
    void areBothShownWithTheirVersions() {
        get().body("instances.version", contains("0.1.0", "0.2.0"))
                .body("instances.management", contains("http://" + old.address(), "http://" + young.address()))
                .body("instances.httpUrl", contains("http://127.0.0.1:8101", "http://127.0.0.1:8101"));
    }

    @Test
    void addUpTheirFigures() {
        get().body("routes", hasSize(1))
                .body("routes[0].exchanges", equalTo(40))
                .body("routes[0].failed", equalTo(3))
                .body("routes[0].backlog", equalTo(4));
    }

    @Test
    void showWhichOfThemIsDownWhileTheOtherGoesOn() {
        young.behave(with(503, ""));

        await().untilAsserted(() -> get().body("state", equalTo("up"))
                .body("instances.state", contains("up", "down"))
                .body("instances[1].reason", equalTo("it answered with status 503"))
                .body("routes[0].exchanges", equalTo(10)));
    }

    @Test
    void areNotShownAnyMoreOnceTheyLeftTheList() {
        list(young);

        await().untilAsserted(() -> get().body("instances.version", contains("0.2.0"))
                .body("version", equalTo("0.2.0"))
                .body("routes[0].exchanges", equalTo(30)));
    }

    @Test
    void areStillShownWhenNoneIsLeft() {
        CatalogHome.write("[]");

        await().untilAsserted(() -> get().body("state", equalTo("down"))
                .body("instances", hasSize(1))
                .body("instances[0].reason", equalTo("it is not on the list of targets any more")));
    }

    @Test
    void areToldToSuspendARouteWhenTheyHaveIt() {
        young.behave(behaviour("0.2.0", "order-file-of-its-own", 30, 2));
        await().untilAsserted(() -> get().body("routes", hasSize(2)));

        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .post("/api/integrations/orders/" + flow + "/routes/order-file-of-its-own/suspend")
                .then()
                .statusCode(204);

        assertThat(suspended).containsExactly("0.2.0");
    }

    private FakeIntegration running(String version, String route, long exchanges, long failed) {
        return FakeIntegration.that(behaviour(version, route, exchanges, failed));
    }

    private FakeIntegration.Behaviour behaviour(String version, String route, long exchanges, long failed) {
        String descriptor = Descriptors.busy(exchanges, failed)
                .replace("\"order-intake\"", "\"" + flow + "\"")
                .replace("\"0.1.0\"", "\"" + version + "\"")
                .replace("\"order-file\"", "\"" + route + "\"");
        return call -> {
            if (call.getRequestMethod().equals("POST")) {
                suspended.add(version);
                with(204, "").answer(call);
            } else {
                with(200, descriptor).answer(call);
            }
        };
    }

    private void list(FakeIntegration... processes) {
        CatalogHome.write(Stream.of(processes)
                .map(process -> CatalogHome.entry("orders/" + flow, process.address()))
                .collect(Collectors.joining(",", "[", "]")));
    }

    private ValidatableResponse get() {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/" + flow)
                .then()
                .statusCode(200);
    }
}
