package dev.unbus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an idea to an integration that runs, is upgraded and taken back, as a new user does it. */
class DeployJourneyIT {

    private static final String FLOW = "acceptance/price-feed";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TRANSLATION = "src/main/java/dev/unbus/acceptance/pricefeed/ItemTranslation.java";
    private static final String PROPERTIES = "src/main/resources/application.properties";

    private static final Platform PLATFORM = new Platform(3_600);
    private static final ScratchIntegration FEED = new ScratchIntegration(FLOW);

    private final Topic topic = new Topic(PLATFORM.kafka(), "acceptance.price-feed");
    private final List<String> sent = new ArrayList<>();

    @BeforeAll
    static void startBrokersAndCatalog() {
        PLATFORM.startOnly("devstack", "catalog");
    }

    @AfterAll
    static void leaveNothing() {
        try {
            PLATFORM.close();
        } finally {
            FEED.close();
        }
    }

    @Test
    void goesFromAnIdeaToARunningIntegrationAndBack() {
        PLATFORM.command(0, "new", "integration", FLOW, "--from", "file", "--to", "kafka");
        FEED.edit(TRANSLATION, "RoundingMode.HALF_EVEN", "RoundingMode.UP");
        assertThat(PLATFORM.command(0, "check", FLOW)).contains("no violation");

        assertThat(PLATFORM.command(0, "deploy", FLOW, "--env", "local"))
                .contains("the catalog sees 0.1.0", "0.1.0 of " + FLOW + " serves in local");
        assertRuns("0.1.0");
        assertSends("one", "EUR");

        raiseVersion("0.1.0", "0.2.0");
        FEED.edit(PROPERTIES, "quarkus.http.port", "price-feed.currency=none\nquarkus.http.port");
        assertThat(PLATFORM.command(1, "deploy", FLOW, "--env", "local"))
                .contains(FLOW + "@0.2.0-1 ended while it was starting", "0.1.0 goes on");
        assertRuns("0.1.0");
        assertSends("two", "EUR");

        raiseVersion("0.2.0", "0.3.0");
        FEED.edit(PROPERTIES, "price-feed.currency=none", "price-feed.currency=USD");
        PLATFORM.command(0, "deploy", FLOW);
        assertRuns("0.3.0");
        assertSends("three", "USD");

        assertThat(PLATFORM.command(0, "rollback", FLOW)).contains("0.1.0 of " + FLOW + " serves in local");
        assertRuns("0.1.0");
        assertSends("four", "EUR");
        assertTold();

        PLATFORM.command(0, "down");
        PLATFORM.join("devstack", "catalog", FLOW);
        assertRuns("0.1.0");
        assertSends("five", "EUR");
    }

    private static void raiseVersion(String from, String to) {
        FEED.edit("pom.xml", "<version>" + from + "</version>", "<version>" + to + "</version>");
    }

    private static void assertRuns(String version) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode seen = PLATFORM.catalog("/api/integrations/" + FLOW);
            assertThat(seen.path("instances"))
                    .extracting(instance -> instance.path("version").asText(), instance -> instance.path("state")
                            .asText())
                    .containsExactly(tuple(version, "up"));
            assertThat(seen.path("version").asText()).isEqualTo(version);
        });
    }

    /** One message an item and no other, with the amount as the edited line rounds it. */
    private void assertSends(String item, String currency) {
        PLATFORM.drop(FLOW + "/inbox", item + ".csv", "id,description,amount\n" + item + ",A thing,1.001\n");
        sent.add("{\"itemId\":\"%s\",\"description\":\"A thing\",\"amount\":1.01,\"currency\":\"%s\"}"
                .formatted(item, currency));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(topic.values())
                .containsExactlyInAnyOrderElementsOf(sent));
    }

    /** The catalog knows what the journal knows, and who it was. */
    private static void assertTold() {
        JsonNode told = PLATFORM.catalog("/api/deployments?integration=" + FLOW + "&environment=local");
        assertThat(rows(told))
                .containsExactly(
                        tuple("rollback", "0.1.0", "0.3.0", "succeeded"),
                        tuple("deploy", "0.3.0", "0.1.0", "succeeded"),
                        tuple("deploy", "0.2.0", "0.1.0", "rolled-back"),
                        tuple("deploy", "0.1.0", "null", "succeeded"));
        JsonNode journal = history();
        assertThat(rows(journal)).isEqualTo(rows(told));
        for (String field : List.of("id", "commit", "startedAt", "reason")) {
            assertThat(told.findValuesAsText(field)).isEqualTo(journal.findValuesAsText(field));
        }
        assertThat(told).allSatisfy(row -> assertThat(row.path("who").asText()).isEqualTo("token"));
        assertThat(PLATFORM.catalog("/api/audit"))
                .filteredOn(row -> row.path("subject").asText().startsWith(FLOW + " "))
                .extracting(
                        row -> row.path("act").asText(),
                        row -> row.path("subject").asText().replace(FLOW + " ", ""),
                        row -> row.path("outcome").asText())
                .contains(
                        tuple("deploy-integration", "0.1.0 in local", "done"),
                        tuple("deploy-integration", "0.2.0 in local", "failed"),
                        tuple("deploy-integration", "0.3.0 in local", "done"),
                        tuple("rollback-integration", "0.1.0 in local", "done"))
                .hasSize(8);
    }

    private static JsonNode history() {
        String printed = PLATFORM.command(0, "history", FLOW, "--json");
        try {
            return new ObjectMapper().readTree(printed).path("deployments");
        } catch (IOException noJson) {
            throw new AssertionError(printed, noJson);
        }
    }

    private static List<Tuple> rows(JsonNode deployments) {
        List<Tuple> rows = new ArrayList<>();
        deployments.forEach(row -> rows.add(tuple(
                row.path("act").asText(),
                row.path("version").asText(),
                row.path("previousVersion").asText(),
                row.path("outcome").asText())));
        return rows;
    }
}
