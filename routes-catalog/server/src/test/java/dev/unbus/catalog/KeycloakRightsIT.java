package dev.unbus.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.unbus.catalog.failed.Integrations;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may do whose token a real Keycloak signed. */
@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(WithKeycloak.class)
class KeycloakRightsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SCRIPT = "a-script";

    private final Keycloak keycloak = Keycloak.ofApplication();
    private final Integrations integrations = Integrations.ofApplication();
    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String suspend = "/api/integrations/orders/" + flow + "/routes/a-route/suspend";
    private FakeIntegration integration;
    private String message;

    @BeforeEach
    void runAnIntegrationOfOrdersWithAFailedMessage() {
        integration = FakeIntegration.that(call -> FakeIntegration.with(
                        call.getRequestMethod().equals("POST") ? 204 : 200,
                        call.getRequestMethod().equals("POST") ? "" : Descriptors.named(flow))
                .answer(call));
        CatalogHome.list(Map.of("orders/" + flow, integration.address()));
        Map<String, String> headers = Integrations.failure("orders/" + flow, "wrong");
        message = headers.get(FailureHeaders.ID);
        integrations.failInQueue(headers, "a body");
        await().atMost(PATIENCE).untilAsserted(() -> {
            as("ada").get("/api/integrations/orders/" + flow).then().body("state", equalTo("up"));
            as("ada")
                    .get("/api/failed-messages?integration=orders/" + flow)
                    .then()
                    .body("$", hasSize(1));
        });
    }

    @AfterEach
    void stopIt() {
        integration.close();
    }

    @Test
    void aMemberOfAnotherTeamSeesWhatRunsAndActsOnNothing() {
        RequestSpecification billie = as("billie");
        billie.get("/api/integrations/orders/" + flow).then().statusCode(200);
        billie.get("/api/failed-messages?integration=orders/" + flow).then().body("$", hasSize(1));

        refused("suspend-route", as("billie").post(suspend).then());
        refused(
                "read-failed-message",
                as("billie").get("/api/failed-messages/" + message).then());
        refused(
                "read-failed-message",
                as("billie").get("/api/failed-messages/" + message + "/body").then());
        refused("replay-failed-messages", post("billie", "/api/replays", selection()));
        refused("replay-failed-messages", post("billie", "/api/replays", edited()));
        refused("discard-failed-messages", post("billie", "/api/discards", selection()));
    }

    @Test
    void aMemberOfTheTeamActs() {
        actsOnEverything("oscar");
    }

    @Test
    void anAdministratorActs() {
        actsOnEverything("ada");
    }

    private void actsOnEverything(String user) {
        as(user).post(suspend).then().statusCode(204);
        as(user).get("/api/failed-messages/" + message).then().statusCode(200).body("body", equalTo("a body"));
        as(user).get("/api/failed-messages/" + message + "/body").then().statusCode(200);
        String replay =
                post(user, "/api/replays", edited()).statusCode(202).extract().path("id");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as(user).get("/api/replays/" + replay).then().body("sent", equalTo(1)));
        post(user, "/api/discards", selection()).statusCode(200);
        as(user).get("/api/audit?limit=10")
                .then()
                .body(
                        "findAll { it.who == '%s' && it.outcome == 'done' }.act".formatted(user),
                        hasItems(
                                "suspend-route",
                                "read-failed-message",
                                "replay-failed-messages",
                                "discard-failed-messages"));
    }

    @Test
    void anybodyElseGetsNothing() {
        given().get("/api/integrations").then().statusCode(401);
        given().post(suspend).then().statusCode(401);
        given().auth().oauth2("no.to.ken").get("/api/integrations").then().statusCode(401);
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        refusesToken(keycloak.token("another-application", "ada"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refusesToken(keycloak.underAnotherName().token(SCRIPT, "ada"));
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        String[] oscars = keycloak.token(SCRIPT, "oscar").split("\\.", 3);
        String[] adas = keycloak.token(SCRIPT, "ada").split("\\.", 3);

        refusesToken(oscars[0] + "." + adas[1] + "." + oscars[2]);
        refusesToken("eyJhbGciOiJub25lIn0." + adas[1] + ".");
    }

    @Test
    void aTokenIsRefusedWhenItHasExpired() {
        String token = keycloak.token("a-hasty-script", "ada");
        given().auth().oauth2(token).get("/api/session").then().statusCode(200).body("user", equalTo("ada"));

        await().atMost(PATIENCE).untilAsserted(() -> refusesToken(token));
    }

    private static void refusesToken(String token) {
        given().auth().oauth2(token).get("/api/session").then().statusCode(401).contentType("application/problem+json");
    }

    private void refused(String act, ValidatableResponse answer) {
        answer.statusCode(403).contentType("application/problem+json");
        as("ada")
                .get("/api/audit?limit=1")
                .then()
                .body("who", hasItem("billie"))
                .body("act", hasItem(act))
                .body("outcome", hasItem("refused"));
    }

    private Map<String, Object> selection() {
        return Map.of("messages", List.of(message));
    }

    private Map<String, Object> edited() {
        return Map.of("messages", List.of(message), "edit", Map.of("body", "another body"));
    }

    private ValidatableResponse post(String user, String path, Map<String, Object> body) {
        return as(user).contentType("application/json").body(body).post(path).then();
    }

    private RequestSpecification as(String user) {
        return given().auth().oauth2(keycloak.token(SCRIPT, user));
    }
}
