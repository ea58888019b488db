package dev.unbus.catalog.failed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.KafkaProbe;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalog does with failed messages, on any of its databases. */
abstract class FailedMessagesScenarios {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Integrations integrations = Integrations.ofApplication();
    private final KafkaProbe topics = new KafkaProbe();
    private final JmsProbe queues = new JmsProbe();
    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String integration = "orders/" + flow;

    @Test
    void takesInWhatFailedInTopicsAndInQueues() {
        Map<String, String> inTopic = failure("row 5 is bad");
        inTopic.put("UnbusBusinessKey", "536365");
        integrations.failInKafka(inTopic, "536365", bytes("{\"a\":1}"));
        String inQueue = failInQueue("row 7 is bad", "<a/>");

        awaitFailed(2);

        message(inTopic.get(FailureHeaders.ID))
                .body("state", equalTo("failed"))
                .body("team", equalTo("orders"))
                .body("route", equalTo("a-route"))
                .body("step", equalTo("a-step"))
                .body("businessKey", equalTo("536365"))
                .body("body", equalTo("{\"a\":1}"))
                .body("bodyEncoding", equalTo("text"))
                .body("headers.colour", equalTo("blue"))
                .body("headers.size()", equalTo(2));
        message(inQueue).body("body", equalTo("<a/>")).body("history", hasSize(1));
    }

    @Test
    void groupsThemByWhyTheyFailed() {
        failInKafka("quantity-positive at row 5: above zero");
        failInKafka("quantity-positive at row 1789: above zero");
        failInKafka("customer-known at row 5: 'C-17' is unknown");

        awaitFailed(3);

        get("/api/failed-messages/groups?integration=" + integration)
                .body("$", hasSize(2))
                .body(
                        "message",
                        hasItems("quantity-positive at row #: above zero", "customer-known at row #: # is unknown"))
                .body("find { it.count == 2 }.states.failed", equalTo(2));
    }

    @Test
    void keepsAMessageOnceThatIsReportedTwice() {
        Map<String, String> headers = failure("once");
        integrations.failInKafka(headers, "k", bytes("one"));
        integrations.failInKafka(headers, "k", bytes("one"));
        failInKafka("twice");

        awaitFailed(2);

        message(headers.get(FailureHeaders.ID)).body("history", hasSize(1));
    }

    @Test
    void keepsAMessageThatDoesNotSayWhyItFailed() {
        String marker = UUID.randomUUID().toString();
        integrations.failInKafka(Map.of("marker", marker), "k", bytes("lost"));

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/failed-messages?text=" + marker)
                .body("$", hasSize(1))
                .body("[0].cause", equalTo("unknown"))
                .body("[0].team", equalTo("unknown")));
    }

    @Test
    void showsBytesAsHexadecimalAndGivesThemAsTheyCame() {
        Map<String, String> headers = failure("binary");
        byte[] body = {(byte) 0xFF, 0, 1};
        integrations.failInKafka(headers, "k", body);

        awaitFailed(1);

        message(headers.get(FailureHeaders.ID)).body("body", equalTo("ff0001")).body("bodyEncoding", equalTo("hex"));
        assertThat(download(headers.get(FailureHeaders.ID))).isEqualTo(body);
    }

    @Test
    void doesNotShowALargeBodyButGivesAllOfIt() {
        Map<String, String> headers = failure("large");
        byte[] body = new byte[3_000_000];
        new Random(1).nextBytes(body);
        integrations.failInQueue(headers, body);

        awaitFailed(1);

        message(headers.get(FailureHeaders.ID))
                .body("body", nullValue())
                .body("bodyEncoding", equalTo("none"))
                .body("bytes", equalTo(3_000_000));
        assertThat(download(headers.get(FailureHeaders.ID))).isEqualTo(body);
    }

    @Test
    void findsThemByKeyByTextByTimeAndPageByPage() {
        Map<String, String> headers = failure("100% wrong");
        headers.put("UnbusBusinessKey", flow);
        integrations.failInKafka(headers, "k", bytes("x"));
        failInKafka("quite wrong");
        awaitFailed(2);

        get("/api/failed-messages?key=" + flow).body("$", hasSize(1));
        get("/api/failed-messages?text=100%25%20W&integration=" + integration).body("$", hasSize(1));
        get("/api/failed-messages?text=BLUE&integration=" + integration).body("$", hasSize(2));
        get("/api/failed-messages?from=2026-01-31T10:00:01Z&integration=" + integration)
                .body("$", hasSize(0));
        String newest = get("/api/failed-messages?limit=1&integration=" + integration)
                .body("$", hasSize(1))
                .body("[0].message", equalTo("quite wrong"))
                .extract()
                .path("[0].id");
        get("/api/failed-messages?limit=1&integration=" + integration + "&after=" + newest)
                .body("[0].message", equalTo("100% wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "from=yesterday", "to=1"})
    void refusesAQuestionThatBreaksARule(String question) {
        call().get("/api/failed-messages?" + question)
                .then()
                .statusCode(400)
                .body("detail", containsString(question.startsWith("state") ? "a state is one of" : "an instant"));
    }

    @Test
    void discardsWhatIsNotNeeded() {
        String id = failInQueue("not needed", "x");
        awaitFailed(1);

        post("/api/discards", Map.of("messages", List.of(id))).statusCode(200).body("discarded", equalTo(1));
        post("/api/discards", Map.of("messages", List.of(id))).body("discarded", equalTo(0));

        message(id).body("state", equalTo("discarded")).body("body", equalTo("x"));
        get("/api/failed-messages/groups?integration=" + integration).body("$", hasSize(0));
        get("/api/audit?limit=5").body("act", hasItems("discard-failed-messages", "read-failed-message"));
    }

    @Test
    void replaysAMessageOfATopicAsItWasEdited() {
        Map<String, String> headers = failure("wrong");
        integrations.failInKafka(headers, "a key", bytes("wrong"));
        awaitFailed(1);
        String id = headers.get(FailureHeaders.ID);

        String replay = replay(Map.of(
                "messages",
                List.of(id),
                "edit",
                Map.of("body", "right", "headers", Map.of("colour", "green", "more", "yes"))));

        var sent = topics.awaitRecords("unbus.replay.orders." + flow, 1);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).key()).isEqualTo("a key");
        assertThat(sent.get(0).value()).isEqualTo("right");
        assertThat(sent.get(0).headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "colour",
                        "green",
                        "more",
                        "yes",
                        "UnbusReplay",
                        replay,
                        "UnbusReplayOf",
                        id,
                        "UnbusReplayRoute",
                        "a-route"));
        message(id)
                .body("state", equalTo("replaying"))
                .body("edit.body", equalTo("right"))
                .body("body", equalTo("wrong"));

        integrations.endWell(replay, List.of(id));

        awaitReplay(replay, "done", 1, 0);
        message(id).body("state", equalTo("replayed"));
    }

    @Test
    void replaysAMessageOfAQueueWithItsProperties() {
        String id = failInQueue("wrong", "<order/>");
        awaitFailed(1);

        String replay = replay(Map.of("messages", List.of(id)));

        JmsProbe.Received sent =
                queues.receive("unbus.replay.orders." + flow, PATIENCE).orElseThrow();
        assertThat(sent.body()).isEqualTo("<order/>");
        assertThat(sent.properties()).containsEntry("colour", "blue").containsEntry("UnbusReplayOf", id);
        integrations.endWell(replay, List.of(id));
        awaitReplay(replay, "done", 1, 0);
    }

    @Test
    void knowsAMessageAgainThatFailsAgain() {
        String id = failInKafka("wrong at row 1");
        awaitFailed(1);
        String replay = replay(Map.of("messages", List.of(id)));
        topics.awaitRecords("unbus.replay.orders." + flow, 1);

        failAgain(replay, id);

        awaitReplay(replay, "done", 0, 1);
        message(id)
                .body("state", equalTo("failed-again"))
                .body("message", equalTo("still wrong"))
                .body("history", hasSize(2));
        get("/api/failed-messages?integration=" + integration).body("$", hasSize(1));
        get("/api/failed-messages/groups?integration=" + integration).body("message", equalTo(List.of("still wrong")));
    }

    @Test
    void stopsWhenTooManyFailAgain() {
        for (int i = 0; i < 80; i++) {
            failInKafka("wrong");
        }
        awaitFailed(80);
        String group = get("/api/failed-messages/groups?integration=" + integration)
                .extract()
                .path("[0].group");
        String replay = replay(Map.of("group", group, "stopAfterFailures", 2));
        topics.awaitRecords("unbus.replay.orders." + flow, 50).stream()
                .limit(2)
                .forEach(one -> failAgain(replay, one.headers().get("UnbusReplayOf")));

        awaitReplay(replay, "stopped", 0, 2);

        get("/api/replays/" + replay).body("reason", equalTo("2 failed again")).body("sent", equalTo(50));
        get("/api/failed-messages?limit=1000&state=failed&integration=" + integration)
                .body("$", hasSize(30));
    }

    @Test
    void givesBackWhatACancelledReplayHasNotSent() {
        for (int i = 0; i < 10; i++) {
            failInKafka("wrong");
        }
        awaitFailed(10);
        String group = get("/api/failed-messages/groups?integration=" + integration)
                .extract()
                .path("[0].group");
        String replay = replay(Map.of("group", group, "perSecond", 0.01));
        topics.awaitRecords("unbus.replay.orders." + flow, 1);

        call().delete("/api/replays/" + replay).then().statusCode(204);

        get("/api/replays/" + replay).body("state", equalTo("cancelled")).body("sent", equalTo(1));
        get("/api/failed-messages?state=failed&integration=" + integration).body("$", hasSize(9));
        call().delete("/api/replays/" + replay).then().statusCode(409);
    }

    @Test
    void tellsWhereAReplayWouldGoWithoutSending() {
        String id = failInKafka("wrong");
        awaitFailed(1);

        post("/api/replays", Map.of("messages", List.of(id), "dryRun", true))
                .statusCode(200)
                .body("messages", equalTo(1))
                .body("targets[0].channel", equalTo("topic:unbus.replay.orders." + flow))
                .body("targets[0].route", equalTo("a-route"));

        message(id).body("state", equalTo("failed"));
    }

    @Test
    void refusesAReplayThatBreaksARule() {
        post("/api/replays", Map.of()).statusCode(400).body("detail", containsString("either messages"));
        post("/api/discards", Map.of()).statusCode(400).body("detail", containsString("either messages"));
        post("/api/discards", Map.of("group", "g", "messages", List.of("m"))).statusCode(400);
        call().contentType("application/json").post("/api/replays").then().statusCode(400);
        call().contentType("application/json")
                .body("{")
                .post("/api/replays")
                .then()
                .statusCode(400);
        post("/api/replays", Map.of("group", "g", "perSecond", 0)).statusCode(400);
        post("/api/replays", Map.of("group", "g", "edit", Map.of("body", "x"))).statusCode(400);
        post("/api/replays", Map.of("group", "no-such-group")).statusCode(409);
        call().get("/api/replays/no-such-replay").then().statusCode(404);
        call().get("/api/failed-messages/no-such-message").then().statusCode(404);
    }

    private Map<String, String> failure(String message) {
        return Integrations.failure(integration, message);
    }

    private String failInKafka(String message) {
        Map<String, String> headers = failure(message);
        integrations.failInKafka(headers, "k", bytes("body"));
        return headers.get(FailureHeaders.ID);
    }

    private String failInQueue(String message, String body) {
        Map<String, String> headers = failure(message);
        integrations.failInQueue(headers, body);
        return headers.get(FailureHeaders.ID);
    }

    private void failAgain(String replay, String id) {
        Map<String, String> headers = failure("still wrong");
        headers.put(FailureHeaders.REPLAY, replay);
        headers.put(FailureHeaders.REPLAY_OF, id);
        integrations.failInKafka(headers, "k", bytes("body"));
    }

    private String replay(Map<String, Object> request) {
        return post("/api/replays", request).statusCode(202).extract().path("id");
    }

    private void awaitFailed(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> get("/api/failed-messages?limit=1000&integration=" + integration)
                .body("$", hasSize(count)));
    }

    private static void awaitReplay(String replay, String state, int replayed, int failedAgain) {
        await().atMost(PATIENCE).untilAsserted(() -> get("/api/replays/" + replay)
                .body("state", equalTo(state))
                .body("replayed", equalTo(replayed))
                .body("failedAgain", equalTo(failedAgain)));
    }

    private static ValidatableResponse message(String id) {
        return get("/api/failed-messages/" + id);
    }

    private static byte[] download(String id) {
        return call().get("/api/failed-messages/" + id + "/body")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse get(String path) {
        return call().get(path).then().statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return call().contentType("application/json").body(body).post(path).then();
    }

    private static RequestSpecification call() {
        return given().urlEncodingEnabled(false).auth().oauth2(CatalogHome.TOKEN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
