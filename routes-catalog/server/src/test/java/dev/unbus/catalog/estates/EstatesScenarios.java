package dev.unbus.catalog.estates;

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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of old buses, on any of the catalog's databases; nobody has ever seen what replaces them. */
abstract class EstatesScenarios {

    private static final Caller OSCAR = new Caller("oscar", Set.of("market"), false);
    private static final Caller ADA = new Caller("ada", Set.of(), true);

    private final String name = "bus-" + UUID.randomUUID().toString().substring(0, 8);
    private final String quotes = "market/" + name;

    @Inject
    Estates estates;

    @AfterEach
    void forgetTheEstate() {
        as().delete("/api/estates/" + name);
    }

    @Test
    void areGivenBackAsTheyWereTold() {
        Map<String, Object> proxy = flow("stock/proxy/Quote", "started", quotes);
        proxy.put("calls", List.of("stock/sequence/fault", "stock/sequence/fault", "elsewhere"));
        proxy.put("units", Map.of("converted", 5, "different", 1, "stubbed", 2, "ignored", 3, "failed", 4));

        put(proxy, flow("stock/sequence/fault", "found", null)).statusCode(204);

        as().get("/api/estates/" + name)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("who", equalTo("token"))
                .body("publishedAt", notNullValue())
                .body("flows.id", equalTo(List.of("stock/proxy/Quote", "stock/sequence/fault")))
                .body("flows[0].name", equalTo("Quote ✓"))
                .body("flows[0].kind", equalTo("proxy"))
                .body("flows[0].dialect", equalTo("synapse"))
                .body("flows[0].project", equalTo("stock"))
                .body("flows[0].state", equalTo("started"))
                .body("flows[0].integration", equalTo(quotes))
                .body("flows[0].calls", equalTo(List.of("stock/sequence/fault", "elsewhere")))
                .body(
                        "flows[0].units",
                        equalTo(Map.of("converted", 5, "different", 1, "stubbed", 2, "ignored", 3, "failed", 4)))
                .body("flows[1].integration", nullValue())
                .body("flows[1].calls", hasSize(0))
                .body("flows[1].units.converted", equalTo(0));
    }

    @Test
    void areListedWithHowFarTheyAre() {
        put(List.of(flow("a", "found", null), flow("b", "converted", quotes), flow("c", "started", quotes)));

        as().get("/api/estates")
                .then()
                .statusCode(200)
                .body("find { it.name == '" + name + "' }.flows", equalTo(3))
                .body("find { it.name == '" + name + "' }.found", equalTo(1))
                .body("find { it.name == '" + name + "' }.converted", equalTo(1))
                .body("find { it.name == '" + name + "' }.started", equalTo(1))
                .body("find { it.name == '" + name + "' }.publishedAt", notNullValue());
    }

    @Test
    void areReplacedAsAWhole() {
        put(flow("a", "found", null), flow("b", "found", null)).statusCode(204);
        put(flow("b", "started", quotes)).statusCode(204);

        as().get("/api/estates/" + name)
                .then()
                .body("flows.id", equalTo(List.of("b")))
                .body("flows[0].state", equalTo("started"));
        audited("publish-estate", "done", "1 flow: 0 found, 0 converted, 1 started");
    }

    @Test
    void areForgottenWhenTheyAreDeleted() {
        put(flow("a", "found", null)).statusCode(204);

        as().delete("/api/estates/" + name).then().statusCode(204);

        audited("remove-estate", "done", null);
        as().get("/api/estates/" + name).then().statusCode(404).contentType("application/problem+json");
        as().delete("/api/estates/" + name).then().statusCode(404);
        as().get("/api/estates").then().body("name", not(hasItem(name)));
        topology("").body("nodes.id", not(hasItem("legacy:" + name + "/a")));
    }

    @Test
    void showInTheTopologyWithWhatReplacesThem() {
        Map<String, Object> proxy = flow("stock/proxy/Quote", "converted", quotes);
        proxy.put("calls", List.of("stock/sequence/fault", "elsewhere", "stock/proxy/Quote"));
        put(proxy, flow("stock/sequence/fault", "found", null)).statusCode(204);

        String legacy = "legacy:" + name + "/stock/proxy/Quote";
        String edges = "edges.findAll { it.from == '" + legacy + "' }";
        topology("")
                .body("nodes.find { it.id == '" + legacy + "' }.kind", equalTo("legacy"))
                .body("nodes.find { it.id == '" + legacy + "' }.owner", equalTo("market"))
                .body("nodes.find { it.id == '" + legacy + "' }.state", equalTo("converted"))
                .body("nodes.find { it.id == '" + quotes + "' }.kind", equalTo("integration"))
                .body("nodes.find { it.id == '" + quotes + "' }.state", equalTo("not-seen"))
                .body(edges + ".to", equalTo(List.of("legacy:" + name + "/stock/sequence/fault", quotes)))
                .body(edges + ".declared", equalTo(List.of(true, true)))
                .body(edges + ".observed", equalTo(List.of(false, false)))
                .body(edges + ".disagreement", equalTo(Arrays.asList(null, null)));
        topology("?legacy=false").body("nodes.kind", not(hasItem("legacy"))).body("nodes.id", not(hasItem(quotes)));
    }

    @Test
    void tellWhatAnIntegrationReplaces() {
        put(flow("a", "found", null), flow("b", "converted", quotes)).statusCode(204);

        as().get("/api/integrations/" + quotes + "/replaces")
                .then()
                .statusCode(200)
                .body("estate", equalTo(List.of(name)))
                .body("flow.id", equalTo(List.of("b")))
                .body("flow.state", equalTo(List.of("converted")));
        as().get("/api/integrations/market/nobody/replaces")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        as().get("/api/integrations/Market/Nobody/replaces").then().statusCode(400);
    }

    @Test
    void areTakenFromAdminsOnlyAndRefusalsAreNoted() {
        EstateReport nothing = new EstateReport(List.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> estates.publish(name, nothing, OSCAR))
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(403));
        audited("publish-estate", "refused", "it concerns all teams");
        estates.publish(name, nothing, ADA);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> estates.remove(name, OSCAR));

        audited("remove-estate", "refused", "it concerns all teams");
        as().get("/api/estates/" + name).then().body("who", equalTo("ada")).body("flows", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id          | ''          | At /flows/1/id: it is empty.",
                "id          | a           | At /flows/1/id: the flow at /flows/0 has the same.",
                "name        | 'a\tb'      | At /flows/1/name: it has a control character",
                "kind        | {long}      | At /flows/1/kind: it is longer than 60 characters.",
                "dialect     | {null}      | At /flows/1/dialect: it is missing.",
                "project     | '   '       | At /flows/1/project: it is empty.",
                "state       | Started     | At /flows/1/state: it is one of found, converted, started.",
                "integration | quotes      | At /flows/1/integration: an integration is named team/flow",
                "integration | Market/Feed | At /flows/1/integration: team has to be lower-case letters"
            })
    void areRefusedWithThePlaceAndTheRuleThatIsBroken(String field, String value, String detail) {
        Map<String, Object> wrong = flow("b", "found", null);
        wrong.put(field, value.equals("{null}") ? null : value.replace("{long}", "x".repeat(61)));

        put(flow("a", "found", null), wrong)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
        as().get("/api/estates/" + name).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                         | At /flows: it is missing.",
                "{\"flows\":[null]}                         | At /flows/0: it is missing.",
                "{\"flows\":[{}]}                           | At /flows/0/id: it is missing.",
                "{\"flows\":{}}                             | At /flows the value is of the wrong type.",
                "{\"flows\":[{\"units\":{\"failed\":\"x\"}}]} | At /flows/0/units/failed the value is of the wrong type.",
                "{\"flows\":[{\"id\":\"\\ud800\"}]}         | At /flows/0/id: it has a control character or half",
                "null                                       | Send a JSON object that tells of the flows of the estate.",
                "[]                                         | The body is not the JSON that is asked for.",
                "{                                          | The body is not the JSON that is asked for."
            })
    void areRefusedWhenTheyAreOfAnotherShape(String body, String detail) {
        as().contentType("application/json")
                .body(body)
                .put("/api/estates/" + name)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void areRefusedWhenAFlowCallsWrongly() {
        Map<String, Object> wrong = flow("a", "found", null);
        wrong.put("calls", List.of("b", ""));
        put(wrong).statusCode(400).body("detail", equalTo("At /flows/0/calls/1: it is empty."));
        wrong.put("calls", IntStream.range(0, 501).mapToObj(each -> "c" + each).toList());
        put(wrong).statusCode(400).body("detail", equalTo("At /flows/0/calls: it has more than 500 entries."));
        wrong.put("calls", List.of());
        wrong.put("units", Map.of("stubbed", -1));
        put(wrong).statusCode(400).body("detail", equalTo("At /flows/0/units/stubbed: it is negative."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bus", "a_b", "a.b", "%C3%A4"})
    void areNamedByLowerCaseLettersDigitsAndHyphens(String wrong) {
        as().contentType("application/json")
                .body("{\"flows\":[]}")
                .put("/api/estates/" + wrong)
                .then()
                .statusCode(400)
                .body("detail", containsString("The name of an estate is lower-case letters, digits and hyphens"));
        as().get("/api/estates/" + wrong).then().statusCode(400);
        as().delete("/api/estates/" + wrong).then().statusCode(400);
    }

    @Test
    void areTakenInTheOrderOfTheirFlowsHoweverMany() {
        List<String> ids =
                IntStream.range(0, 2_500).mapToObj(each -> "f" + each).toList();

        put(ids.stream().map(id -> flow(id, "converted", quotes)).toList()).statusCode(204);

        as().get("/api/estates/" + name).then().body("flows.id", equalTo(ids));
    }

    @Test
    void areRefusedWhenTheyHaveTooManyFlows() {
        put(IntStream.rangeClosed(0, EstateReport.MOST_FLOWS)
                        .mapToObj(each -> Map.<String, Object>of("id", "f" + each))
                        .toList())
                .statusCode(400)
                .body("detail", equalTo("At /flows: it has more than 20000 entries."));
    }

    @Test
    void areDescribed() {
        as().accept("application/json")
                .get("/api/openapi")
                .then()
                .body("paths", hasKey("/api/estates"))
                .body("paths.'/api/estates/{name}'.put.responses", hasKey("409"))
                .body("paths", hasKey("/api/integrations/{team}/{flow}/replaces"))
                .body("components.schemas.Node.properties", hasKey("state"))
                .body("components.schemas.FlowReport.properties.state.enum", hasItems("found", "converted", "started"));
    }

    private static Map<String, Object> flow(String id, String state, String integration) {
        Map<String, Object> flow = new HashMap<>(Map.of(
                "id", id, "name", "Quote ✓", "kind", "proxy", "dialect", "synapse", "project", "stock", "state",
                state));
        flow.put("integration", integration);
        return flow;
    }

    private ValidatableResponse put(Map<String, Object> flow) {
        return put(List.of(flow));
    }

    private ValidatableResponse put(Map<String, Object> one, Map<String, Object> other) {
        return put(List.of(one, other));
    }

    private ValidatableResponse put(List<Map<String, Object>> flows) {
        return as().contentType("application/json")
                .body(Map.of("flows", flows))
                .put("/api/estates/" + name)
                .then();
    }

    private void audited(String act, String outcome, String detail) {
        as().get("/api/audit?limit=1")
                .then()
                .body("[0].act", equalTo(act))
                .body("[0].subject", equalTo(name))
                .body("[0].outcome", equalTo(outcome))
                .body("[0].detail", equalTo(detail));
    }

    private static ValidatableResponse topology(String question) {
        return as().get("/api/topology" + question).then().statusCode(200);
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(CatalogHome.TOKEN);
    }
}
