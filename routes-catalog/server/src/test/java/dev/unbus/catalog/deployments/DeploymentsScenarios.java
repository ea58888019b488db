package dev.unbus.catalog.deployments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of deployments, on any of the catalog's databases; nobody has ever seen the integration itself. */
abstract class DeploymentsScenarios {

    private static final String STARTED = "2026-11-29T10:00:00Z";
    private static final Caller OSCAR = new Caller("oscar", Set.of("orders"), false);

    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = UUID.randomUUID().toString();

    @Inject
    Deployments deployments;

    @Inject
    DeploymentStore store;

    @Inject
    Jdbi database;

    @Test
    void areFollowedFromTheirBeginningToTheirEnd() {
        put(id, told("in-progress")).statusCode(201).body("outcome", equalTo("in-progress"));
        put(id, told("succeeded")).statusCode(200).body("outcome", equalTo("succeeded"));

        as().get("/api/deployments/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("integration", equalTo("demo/" + flow))
                .body("environment", equalTo("local"))
                .body("act", equalTo("deploy"))
                .body("version", equalTo("0.2.0"))
                .body("previousVersion", equalTo("0.1.0"))
                .body("commit", equalTo("e45b247"))
                .body("outcome", equalTo("succeeded"))
                .body("reason", nullValue())
                .body("who", equalTo("token"))
                .body("startedAt", equalTo(STARTED));
        audited("deploy-integration", "done", "succeeded, before 0.1.0");
    }

    @Test
    void needNeitherAVersionBeforeNorACommit() {
        Map<String, Object> first = told("in-progress");
        first.put("previousVersion", null);
        first.remove("commit");

        put(id, first).statusCode(201).body("previousVersion", nullValue()).body("commit", nullValue());
        put(id, first).statusCode(200);
    }

    @Test
    void learnTheirCommitOnceItIsBuilt() {
        Map<String, Object> begun = told("in-progress");
        begun.put("commit", null);
        put(id, begun).statusCode(201).body("commit", nullValue());

        put(id, told("succeeded")).statusCode(200);

        as().get("/api/deployments/" + id)
                .then()
                .body("commit", equalTo("e45b247"))
                .body("outcome", equalTo("succeeded"));
        begun.put("outcome", "succeeded");
        put(id, begun).statusCode(409);
    }

    @Test
    void areTheSameWhenToldAgain() {
        put(id, ended("failed", "no port is free")).statusCode(201);
        int rows = rowsOfAudit();

        put(id.toUpperCase(Locale.ROOT), ended("failed", "no port is free"))
                .statusCode(200)
                .body("reason", equalTo("no port is free"));

        assertThat(rowsOfAudit()).isEqualTo(rows);
        list("integration=demo/" + flow).body("$", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"succeeded, failed", "failed, succeeded", "rolled-back, in-progress"})
    void doNotChangeWhenTheyHaveEnded(String outcome, String later) {
        put(id, ended(outcome, "so it was")).statusCode(201);

        put(id, ended(later, "so it was"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("has ended, " + outcome));

        as().get("/api/deployments/" + id).then().body("outcome", equalTo(outcome));
        audited("deploy-integration", "failed", "it cannot change any more");
    }

    @ParameterizedTest
    @CsvSource({
        "version, 0.3.0",
        "previousVersion, 0.0.9",
        "commit, aaaaaaa",
        "environment, podman",
        "act, rollback",
        "startedAt, 2026-11-29T10:00:01Z",
        "integration, demo/another"
    })
    void stayWhatTheyAre(String field, String other) {
        put(id, told("in-progress")).statusCode(201);
        Map<String, Object> another = told("succeeded");
        another.put(field, other);

        put(id, another).statusCode(409).body("detail", containsString("only its outcome and reason can change"));

        as().get("/api/deployments/" + id).then().body("outcome", equalTo("in-progress"));
    }

    @Test
    void ofOtherTeamsAreRefusedAndThatIsNoted() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deployments.note(id, report("demo/" + flow, "in-progress"), OSCAR))
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(403));

        as().get("/api/deployments/" + id).then().statusCode(404);
        audited("deploy-integration", "refused", "it belongs to team demo");
    }

    @Test
    void ofOtherTeamsCannotBeTakenOver() {
        put(id, told("in-progress")).statusCode(201);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deployments.note(id, report("orders/" + flow, "failed"), OSCAR))
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(409));

        as().get("/api/deployments/" + id)
                .then()
                .body("integration", equalTo("demo/" + flow))
                .body("outcome", equalTo("in-progress"));
    }

    @Test
    void belongToWhoToldOfThemFirst() {
        deployments.note(id, report("orders/" + flow, "in-progress"), OSCAR);
        Map<String, Object> end = told("succeeded");
        end.put("integration", "orders/" + flow);

        put(id, end).statusCode(200).body("who", equalTo("oscar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integration     | ''                     | integration is missing",
                "integration     | price-feed             | integration: an integration is named team/flow",
                "integration     | Demo/Feed              | integration: team has to be lower-case letters",
                "environment     | ../local               | environment is lower-case words joined by hyphens",
                "act             | undeploy               | act is one of deploy, rollback",
                "version         | '1.0; rm -rf /'        | version is letters, digits and any of . _ + -",
                "previousVersion | <b>                    | previousVersion is letters, digits",
                "commit          | 'a b'                  | commit is letters, digits",
                "outcome         | SUCCEEDED              | outcome is one of in-progress, succeeded, rolled-back, failed",
                "startedAt       | yesterday              | startedAt: it is an instant such as 2026-01-31T10:00:00Z"
            })
    void areRefusedWithTheFieldAndTheRuleThatTheyBreak(String field, String value, String detail) {
        Map<String, Object> wrong = told("in-progress");
        wrong.put(field, value);

        put(id, wrong).statusCode(400).contentType("application/problem+json").body("detail", containsString(detail));
    }

    @Test
    void areRefusedWithoutWhatHasToBeThere() {
        put(id, Map.of("integration", "demo/" + flow))
                .statusCode(400)
                .body("detail", equalTo("environment is missing"));
        put(id, Map.of("version", Map.of("major", 1)))
                .statusCode(400)
                .body("detail", equalTo("At /version the value is of the wrong type."));
        put(id, ended("failed", "x".repeat(2_001)))
                .statusCode(400)
                .body("detail", equalTo("reason is longer than 2000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "nothing"})
    void areRefusedWhenTheyAreNoJsonObject(String body) {
        as().contentType("application/json")
                .body(body)
                .put("/api/deployments/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("The body is not the JSON that is asked for."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-a-uuid", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void areNamedByAUuid(String name) {
        put(name, told("in-progress")).statusCode(400).body("detail", equalTo("The id of a deployment is a UUID."));
        as().get("/api/deployments/" + name).then().statusCode(400);
    }

    @Test
    void areListedByWhenTheyBeganTheNewestFirst() {
        String late = putAt("2026-11-29T12:00:00Z", "local");
        String early = putAt("2026-11-29T11:00:00Z", "local");
        String elsewhere = putAt("2026-11-29T13:00:00Z", "podman");

        list("integration=demo/" + flow).body("id", equalTo(List.of(elsewhere, late, early)));
        list("integration=demo/" + flow + "&environment=local").body("id", equalTo(List.of(late, early)));
        list("integration=demo/" + flow + "&limit=1").body("id", equalTo(List.of(elsewhere)));
        list("limit=500").body("id", hasItems(late, early, elsewhere));
        list("environment=podman&limit=500").body("id", hasItem(elsewhere)).body("id", not(hasItem(late)));
        list("integration=demo/nobody").body("$", hasSize(0));
        as().get("/api/deployments?integration=nobody")
                .then()
                .statusCode(400)
                .body("detail", containsString("integration: an integration is named team/flow"));
    }

    @Test
    void areForgottenWhenThereAreTooManyNewerOnes() {
        put(id, told("succeeded")).statusCode(201);
        String other = UUID.randomUUID().toString();
        Map<String, Object> ofAnother = told("succeeded");
        ofAnother.put("integration", "demo/" + flow + "-other");
        put(other, ofAnother).statusCode(201);

        database.useTransaction(transaction -> IntStream.range(0, DeploymentStore.MOST_OF_AN_INTEGRATION)
                .mapToObj(each ->
                        report("demo/" + flow, "succeeded").of(UUID.randomUUID().toString(), "oscar", Instant.now()))
                .forEach(each -> store.add(transaction, each)));

        as().get("/api/deployments/" + id).then().statusCode(404);
        as().get("/api/deployments/" + other).then().statusCode(200);
    }

    @Test
    void areDescribed() {
        as().accept("application/json")
                .get("/api/openapi")
                .then()
                .body("paths", hasKey("/api/deployments"))
                .body("paths.'/api/deployments/{id}'.put.responses", hasKey("409"))
                .body("components.schemas.DeploymentReport.properties.act.enum", hasItems("deploy", "rollback"));
    }

    private String putAt(String startedAt, String environment) {
        String fresh = UUID.randomUUID().toString();
        Map<String, Object> deployment = told("succeeded");
        deployment.put("startedAt", startedAt);
        deployment.put("environment", environment);
        put(fresh, deployment).statusCode(201);
        return fresh;
    }

    private Map<String, Object> told(String outcome) {
        return ended(outcome, null);
    }

    private Map<String, Object> ended(String outcome, @Nullable String reason) {
        Map<String, Object> deployment = new HashMap<>(Map.of(
                "integration", "demo/" + flow,
                "environment", "local",
                "act", "deploy",
                "version", "0.2.0",
                "previousVersion", "0.1.0",
                "commit", "e45b247",
                "outcome", outcome,
                "startedAt", STARTED));
        deployment.put("reason", reason);
        return deployment;
    }

    private static DeploymentReport report(String integration, String outcome) {
        return new DeploymentReport(
                integration, "local", "deploy", "0.2.0", "0.1.0", "e45b247", outcome, null, STARTED);
    }

    private static void audited(String act, String outcome, String detail) {
        as().get("/api/audit?limit=1")
                .then()
                .body("[0].act", equalTo(act))
                .body("[0].outcome", equalTo(outcome))
                .body("[0].detail", containsString(detail));
    }

    private static int rowsOfAudit() {
        return as().get("/api/audit?limit=1000")
                .then()
                .extract()
                .jsonPath()
                .getList("$")
                .size();
    }

    private static ValidatableResponse list(String question) {
        return as().get("/api/deployments?" + question).then().statusCode(200);
    }

    private static ValidatableResponse put(String id, Map<String, ?> body) {
        return as().contentType("application/json")
                .body(body)
                .put("/api/deployments/" + id)
                .then();
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(CatalogHome.TOKEN);
    }
}
