package dev.unbus.catalog;

import static dev.unbus.catalog.FakeIntegration.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class RouteActsTest {

    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private FakeIntegration.Behaviour answer = with(204, "");
    private FakeIntegration integration;

    @BeforeEach
    void start() {
        integration = FakeIntegration.that(call -> {
            if (call.getRequestMethod().equals("POST")) {
                asked.add(call.getRequestURI().getRawPath() + " "
                        + call.getRequestHeaders().getFirst("Authorization"));
                answer.answer(call);
            } else {
                with(200, Descriptors.named(flow)).answer(call);
            }
        });
        CatalogHome.list(Map.of("orders/" + flow, integration.address()));
        await().untilAsserted(() -> given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/" + flow)
                .then()
                .body("state", equalTo("up")));
    }

    @AfterEach
    void stop() {
        integration.close();
    }

    @Test
    void hasTheIntegrationSuspendAndResumeARoute() {
        post("orders/" + flow, "a%20route", "suspend").statusCode(204);
        post("orders/" + flow, "a%20route", "resume").statusCode(204);

        assertThat(asked)
                .containsExactly(
                        "/observe/routes/a%20route/suspend Bearer " + CatalogHome.TOKEN,
                        "/observe/routes/a%20route/resume Bearer " + CatalogHome.TOKEN);
        audited("resume-route", "done");
    }

    @Test
    void passesOnWhyItCannotBe() {
        answer = with(409, "{\"detail\":\"The route is not started but suspended.\"}");

        post("orders/" + flow, "a-route", "suspend")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("The route is not started but suspended."));
        audited("suspend-route", "failed");
    }

    @Test
    void saysWhenTheIntegrationAnswersOtherwise() {
        answer = with(500, "no JSON");
        post("orders/" + flow, "a-route", "suspend").statusCode(502).body("detail", containsString("status 500"));
        answer = call -> call.close();
        post("orders/" + flow, "a-route", "suspend").statusCode(502).body("detail", containsString("did not answer"));
    }

    @Test
    void saysWhenNoProcessCanBeReached() {
        integration.close();
        await().untilAsserted(() -> post("orders/" + flow, "a-route", "suspend")
                .statusCode(502)
                .body("detail", containsString("No process of orders/" + flow)));
    }

    @Test
    void doesNotKnowOtherIntegrations() {
        post("orders/unknown", "a-route", "suspend").statusCode(404);
    }

    private static void audited(String act, String outcome) {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/audit?limit=1")
                .then()
                .body("[0].act", equalTo(act))
                .body("[0].outcome", equalTo(outcome))
                .body("[0].who", equalTo("token"));
    }

    private static ValidatableResponse post(String integration, String route, String act) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(CatalogHome.TOKEN)
                .post("/api/integrations/" + integration + "/routes/" + route + "/" + act)
                .then();
    }
}
