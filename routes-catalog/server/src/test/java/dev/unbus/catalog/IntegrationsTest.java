package dev.unbus.catalog;

import static dev.unbus.catalog.FakeIntegration.with;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unbus.catalog.FakeIntegration.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class IntegrationsTest {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Map<String, FakeIntegration> running = new HashMap<>();

    @AfterEach
    void stopAll() {
        running.values().forEach(FakeIntegration::close);
        CatalogHome.list(Map.of());
    }

    @Test
    void showsWhatAnIntegrationTellsAboutItself() {
        run("orders/order-intake", with(200, Descriptors.intake(3, "2026-01-01T00:00:00Z")));

        await().untilAsserted(() -> get("orders/order-intake")
                .body("state", equalTo("up"))
                .body("reason", nullValue())
                .body("version", equalTo("0.1.0"))
                .body("guarantee", equalTo("at-least-once"))
                .body("httpUrl", equalTo("http://127.0.0.1:8101"))
                .body("routes[0].id", equalTo("order-file"))
                .body("routes[0].meanMillis", equalTo(12.5f))
                .body("channels.channel", hasItem("topic:orders.placed")));
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations")
                .then()
                .statusCode(200)
                .body("name", hasItem("order-intake"));
    }

    @Test
    void tellsHowFastARouteWasLately() {
        AtomicLong finished = new AtomicLong();
        run("orders/order-intake", call -> with(200, Descriptors.busy(finished.addAndGet(10), finished.get() / 10))
                .answer(call));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> get("orders/order-intake")
                .body("routes[0].perSecond.toDouble()", allOf(greaterThan(20.0), lessThan(150.0)))
                .body("routes[0].failedPerSecond.toDouble()", allOf(greaterThan(2.0), lessThan(15.0)))
                .body("routes[0].backlog", equalTo(4)));
    }

    static Stream<Arguments> misbehaviours() {
        Behaviour hang = call -> {
            try {
                NEVER.await();
            } catch (InterruptedException stopped) {
                call.close();
            }
        };
        Behaviour trickle = call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write('{');
            call.getResponseBody().flush();
            hang.answer(call);
        };
        Behaviour flood = call -> {
            call.sendResponseHeaders(200, 0);
            try (var body = call.getResponseBody()) {
                byte[] chunk = " ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                for (int sent = 0; sent < 10_000; sent++) {
                    body.write(chunk);
                }
            }
        };
        return Stream.of(
                Arguments.of("hangs", hang, "did not answer within 500 ms"),
                Arguments.of("trickles", trickle, "did not answer within 500 ms"),
                Arguments.of("floods", flood, "larger than 100000 bytes"),
                Arguments.of("is-empty", with(200, ""), "cannot be used"),
                Arguments.of("fails", with(503, "{}"), "status 503"),
                Arguments.of("redirects", with(302, ""), "status 302"),
                Arguments.of("is-html", with(200, "<html>secret</html>"), "not JSON, line 1"),
                Arguments.of("is-a-list", with(200, "[]"), "wrong type of value"),
                Arguments.of("is-null", with(200, "null"), "is null"),
                Arguments.of("is-deep", with(200, "{\"x\":" + "[".repeat(40_000)), "cannot be used"),
                Arguments.of("lacks-fields", with(200, "{\"name\":\"lacks-fields\"}"), "team is missing"),
                Arguments.of(
                        "has-wrong-types",
                        with(200, Descriptors.intake(1, "2026-01-01T00:00:00Z").replace("12.5", "\"fast\"")),
                        "at /routes/0/meanMillis: wrong type"),
                Arguments.of(
                        "has-a-strange-channel",
                        with(200, Descriptors.dispatch().replace("queue:WMS.DISPATCH", "pigeon:post")),
                        "kind of a channel is one of"),
                Arguments.of("is-another", with(200, Descriptors.named("other")), "another integration answered"));
    }

    @ParameterizedTest(name = "one that {0}")
    @MethodSource("misbehaviours")
    void callsAnIntegrationThatMisbehavesDownAndGoesOn(String flow, Behaviour behaviour, String reason) {
        run("orders/" + flow, behaviour);
        run("orders/healthy", with(200, Descriptors.named("healthy")));

        await().untilAsserted(() ->
                get("orders/" + flow).body("state", equalTo("down")).body("reason", containsString(reason)));
        get("orders/healthy").body("state", equalTo("up"));
    }

    @Test
    void keepsWhatItKnewOfAnIntegrationThatDied() {
        run("orders/short-lived", with(200, Descriptors.named("short-lived")));
        await().untilAsserted(() -> get("orders/short-lived").body("state", equalTo("up")));

        running.get("orders/short-lived").close();

        await().untilAsserted(() -> get("orders/short-lived")
                .body("state", equalTo("down"))
                .body("reason", equalTo("nothing listens at its address"))
                .body("version", equalTo("1"))
                .body("answeredAt", notNullValue()));
    }

    @Test
    void callsANewIntegrationStartingUntilItAnswers() {
        run("orders/newcomer", with(503, ""));
        await().untilAsserted(() -> get("orders/newcomer").body("state", equalTo("starting")));

        running.get("orders/newcomer").behave(with(200, Descriptors.named("newcomer")));

        await().untilAsserted(() -> get("orders/newcomer").body("state", equalTo("up")));
    }

    @Test
    void callsAnIntegrationThatLeftTheListDown() {
        run("orders/leaver", with(200, Descriptors.named("leaver")));
        await().untilAsserted(() -> get("orders/leaver").body("state", equalTo("up")));

        CatalogHome.list(Map.of());

        await().untilAsserted(() -> get("orders/leaver").body("reason", containsString("not on the list")));
    }

    @Test
    void goesOnWithTheLastGoodListWhenTheFileIsBroken() {
        run("orders/steady", with(200, Descriptors.named("steady")));
        await().untilAsserted(() -> get("orders/steady").body("state", equalTo("up")));

        CatalogHome.write("[{\"targets\": 7}]");
        running.get("orders/steady").behave(with(503, ""));

        await().untilAsserted(() -> get("orders/steady").body("reason", containsString("status 503")));
    }

    private void run(String name, Behaviour behaviour) {
        running.put(name, FakeIntegration.that(behaviour));
        Map<String, String> addresses = new HashMap<>();
        running.forEach((each, integration) -> addresses.put(each, integration.address()));
        CatalogHome.list(addresses);
    }

    private static ValidatableResponse get(String name) {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/" + name)
                .then()
                .statusCode(200);
    }
}
