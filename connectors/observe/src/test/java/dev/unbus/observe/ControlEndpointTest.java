package dev.unbus.observe;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ControlEndpointTest.Apart.class)
class ControlEndpointTest {

    /** An application of its own, in which no other test counts files. */
    public static final class Apart implements QuarkusTestProfile {}

    private static final String TOKEN = "a-token-for-tests";
    private static final Path TOKEN_FILE = Path.of("target/control-token");
    private static final String ROUTE = "order-file";

    @TestHTTPResource(value = "/", management = true)
    String observe;

    @Inject
    CamelContext camel;

    @BeforeEach
    void putToken() throws IOException {
        Files.writeString(TOKEN_FILE, TOKEN + "\n");
    }

    @AfterEach
    void resume() throws Exception {
        if (camel.getRouteController().getRouteStatus(ROUTE).isSuspended()) {
            camel.getRouteController().resumeRoute(ROUTE);
        }
    }

    @Test
    void suspendsARouteAndResumesIt() throws IOException {
        post(ROUTE, "suspend", TOKEN).statusCode(204);
        assertThat(state()).isEqualTo("suspended");
        when().get(observe + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        Path waiting = drop("while-suspended.txt");
        await().during(Duration.ofMillis(500)).until(() -> Files.exists(waiting));

        post(ROUTE, "resume", TOKEN).statusCode(204);

        assertThat(state()).isEqualTo("started");
        await().until(() -> !Files.exists(waiting));
    }

    @Test
    void refusesWhatIsDoneAlready() {
        post(ROUTE, "resume", TOKEN)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("not suspended but started"));
        post(ROUTE, "suspend", TOKEN).statusCode(204);
        post(ROUTE, "suspend", TOKEN).statusCode(409);
    }

    @Test
    void refusesToSuspendWhatCallersWaitFor() {
        post("order-line", "suspend", TOKEN).statusCode(409).body("detail", containsString("Callers wait"));
    }

    @Test
    void doesNotKnowOtherRoutes() {
        post("no-such-route", "suspend", TOKEN).statusCode(404).body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "a-token-for-tests-and-more"})
    void refusesWhoeverHasNotTheToken(String offered) {
        post(ROUTE, "suspend", offered).statusCode(401);
        assertThat(state()).isEqualTo("started");
    }

    @Test
    void refusesEverybodyWithoutATokenFile() throws IOException {
        Files.delete(TOKEN_FILE);
        post(ROUTE, "suspend", TOKEN).statusCode(401);
        Files.writeString(TOKEN_FILE, "");
        post(ROUTE, "suspend", "").statusCode(401);
    }

    private ValidatableResponse post(String route, String act, String token) {
        return given().header("Authorization", "Bearer " + token)
                .post(observe + "routes/" + route + "/" + act)
                .then();
    }

    private String state() {
        return camel.getRouteController().getRouteStatus(ROUTE).name().toLowerCase(Locale.ROOT);
    }

    private static Path drop(String name) throws IOException {
        Path part = Files.writeString(
                Files.createDirectories(Path.of("target/data/orders")).resolve(name), "outbox\n");
        return Files.move(part, Path.of("target/data/orders/inbox").resolve(name));
    }
}
