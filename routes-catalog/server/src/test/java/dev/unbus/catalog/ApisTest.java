package dev.unbus.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.catalog.FakeIntegration.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class ApisTest {

    private static final String EARLIER = "2026-01-01T00:00:00Z";
    private static final String LATER = "2026-01-02T00:00:00Z";
    private static final String ASYNC = "{\"asyncapi\":\"3.0.0\"}";

    private final List<FakeIntegration> running = new ArrayList<>();
    private final List<String> listed = new ArrayList<>();

    @AfterEach
    void stopAll() {
        running.forEach(FakeIntegration::close);
        CatalogHome.list(Map.of());
    }

    @Test
    void listsContractsWithThoseWhoReadOrCall() {
        run("orders/order-intake", intake(EARLIER));
        run("fulfilment/warehouse-dispatch", Contracts.of(Descriptors.dispatch()));
        run(
                "customers/facade",
                Contracts.of(Descriptors.named("facade").replace("\"orders\"", "\"customers\""))
                        .only("crm-soap", "wsdl", "1", "application/xml", "<definitions/>"));
        run(
                "customers/caller",
                Contracts.of(Descriptors.named("caller")
                        .replace("\"orders\"", "\"customers\"")
                        .replace("\"version\"", "\"consumesApis\":[\"crm-soap\"],\"version\"")));

        await().untilAsserted(() -> apis().rootPath("find { it.name == 'orders.order-intake' }")
                .body("type", equalTo("asyncapi"))
                .body("version", equalTo("0.1.0"))
                .body("owner", equalTo("orders"))
                .body("integration", equalTo("orders/order-intake"))
                .body("state", equalTo("up"))
                .body("consumers", contains("fulfilment/warehouse-dispatch"))
                .body(
                        "url",
                        equalTo("/api/apis/orders.order-intake/contract?version=0.1.0"
                                + "&integration=orders%2Forder-intake")));
        await().untilAsserted(() -> apis().rootPath("find { it.name == 'crm-soap' }")
                .body("type", equalTo("wsdl"))
                .body("consumers", contains("customers/caller")));
    }

    @Test
    void knowsNoConsumerOfWhatNobodyReads() {
        run(
                "orders/lonely",
                Contracts.of(Descriptors.intake(1, EARLIER)
                                .replace("order-intake", "lonely")
                                .replace("orders.placed", "orders.unread"))
                        .only("orders.lonely", "asyncapi", "0.1.0", "application/json", ASYNC));

        await().untilAsserted(() ->
                apis().rootPath("find { it.name == 'orders.lonely' }").body("consumers", empty()));
    }

    @Test
    void answersDocumentsAsTheyCame() {
        String wsdl = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions name=\"é\"/>";
        run(
                "orders/as-it-came",
                Contracts.of(Descriptors.named("as-it-came")).only("as-it-came", "wsdl", "1", "application/xml", wsdl));

        awaitContract("as-it-came")
                .contentType(equalTo("application/xml"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", equalTo("attachment; filename=\"as-it-came.wsdl\""))
                .body(equalTo(wsdl));
    }

    @Test
    void answersOpenApiInJsonWithTheServerThatItsIntegrationIs() {
        run(
                "orders/answering",
                Contracts.of(Descriptors.named("answering"))
                        .only(
                                "answering-rest",
                                "openapi",
                                "1.0.0",
                                "application/yaml",
                                "openapi: 3.0.3\nservers: [{url: /v1}]\npaths: {}\n"));

        awaitContract("answering-rest")
                .contentType(equalTo("application/json"))
                .body("openapi", equalTo("3.0.3"))
                .body("servers.url", contains("http://127.0.0.1:8101/v1"));
    }

    @Test
    void listsBothVersionsOfAnIntegrationThatRunsInTwo() {
        run("orders/twice", versioned("twice", "1.0.0", EARLIER));
        awaitContract("twice").body("asyncapi", equalTo("1.0.0"));
        run("orders/twice", versioned("twice", "2.0.0", LATER));

        await().untilAsserted(() ->
                apis().rootPath("findAll { it.name == 'twice' }").body("version", contains("1.0.0", "2.0.0")));
        contract("twice", Map.of("version", "1.0.0")).statusCode(200).body("asyncapi", equalTo("1.0.0"));
        contract("twice", Map.of("version", "2.0.0")).statusCode(200).body("asyncapi", equalTo("2.0.0"));
        contract("twice", Map.of("version", "3.0.0")).statusCode(404);
    }

    @Test
    void tellsContractsOfOneNameApartByTheirIntegration() {
        for (String flow : List.of("first", "second")) {
            run(
                    "orders/" + flow,
                    Contracts.of(Descriptors.named(flow))
                            .only("shared-rest", "openapi", "1", "application/json", "{\"title\":\"" + flow + "\"}"));
        }

        await().untilAsserted(() -> apis().rootPath("findAll { it.name == 'shared-rest' }")
                .body("integration", contains("orders/first", "orders/second")));
        contract("shared-rest", Map.of("integration", "orders/second"))
                .statusCode(200)
                .body("title", equalTo("second"));
    }

    @Test
    void keepsTheContractOfAnIntegrationThatDied() {
        run(
                "orders/dying",
                Contracts.of(Descriptors.named("dying")).only("dying", "asyncapi", "1", "application/json", ASYNC));
        awaitContract("dying");

        running.get(0).close();

        await().untilAsserted(
                        () -> apis().rootPath("find { it.name == 'dying' }").body("state", equalTo("down")));
        contract("dying", Map.of()).statusCode(200).body(equalTo(ASYNC));
    }

    @Test
    void asksOnceForEachStartOfAProcess() {
        Contracts process = versioned("restarting", "1.0.0", EARLIER);
        run("orders/restarting", process);
        awaitContract("restarting");
        long rounds = process.timesDescribed();
        await().until(() -> process.timesDescribed() > rounds + 5);
        assertThat(process.timesListed()).isEqualTo(1);

        process.with("/observe/integration", described("restarting", "2.0.0", LATER))
                .only("restarting", "asyncapi", "2.0.0", "application/json", ASYNC);

        await().untilAsserted(() ->
                apis().rootPath("findAll { it.name == 'restarting' }").body("version", contains("2.0.0")));
        assertThat(process.timesListed()).isEqualTo(2);
    }

    @Test
    void leavesOutADocumentThatCannotBeReadAndAsksAgain() {
        Contracts flooding = Contracts.of(Descriptors.named("flooding"))
                .only("flooding-good", "asyncapi", "1", "application/json", ASYNC)
                .with("/observe/contracts/flooding-bad", " ".repeat(100_001))
                .listing(
                        Contracts.entry("flooding-bad", "openapi", "1", "application/json"),
                        Contracts.entry("flooding-good", "asyncapi", "1", "application/json"));
        run("orders/flooding", flooding);
        awaitContract("flooding-good");
        contract("flooding-bad", Map.of()).statusCode(404);

        flooding.with("/observe/contracts/flooding-bad", "{\"openapi\":\"3.0.3\"}");

        awaitContract("flooding-bad").body("openapi", equalTo("3.0.3"));
    }

    @Test
    void takesNoMoreThanSomeContractsOfAProcess() {
        Contracts many = Contracts.of(Descriptors.named("many"));
        String[] entries = new String[ContractClient.MOST_CONTRACTS + 1];
        for (int at = 0; at < entries.length; at++) {
            entries[at] = Contracts.entry("many-" + at, "asyncapi", "1", "application/json");
            many.with("/observe/contracts/many-" + at, ASYNC);
        }
        run("orders/many", many.listing(entries));

        awaitContract("many-" + (ContractClient.MOST_CONTRACTS - 1));
        contract("many-" + ContractClient.MOST_CONTRACTS, Map.of()).statusCode(404);
    }

    @Test
    void goesOnWhenAListIsGarbage() {
        Map<String, Behaviour> lists = new HashMap<>();
        lists.put("garbage", FakeIntegration.with(200, "<html>"));
        lists.put("broken", FakeIntegration.with(500, ""));
        lists.put("escaping", FakeIntegration.with(200, "[" + Contracts.entry("../x", "wsdl", "1", "text/html") + "]"));
        lists.forEach((flow, list) ->
                run("orders/" + flow, Contracts.of(Descriptors.named(flow)).with("/observe/contracts", list)));
        run("orders/order-intake", intake(EARLIER));

        awaitContract("orders.order-intake");
        lists.keySet().forEach(flow -> await().untilAsserted(() -> given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/" + flow)
                .then()
                .body("state", equalTo("up"))));
    }

    @Test
    void explainsThatThereIsNoSuchContract() {
        contract("nothing", Map.of())
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("knows no contract"));
    }

    private static Contracts intake(String startedAt) {
        return Contracts.of(Descriptors.intake(1, startedAt))
                .only("orders.order-intake", "asyncapi", "0.1.0", "application/json", ASYNC);
    }

    private static Contracts versioned(String flow, String version, String startedAt) {
        return Contracts.of(described(flow, version, startedAt))
                .only(flow, "asyncapi", version, "application/json", "{\"asyncapi\":\"" + version + "\"}");
    }

    private static String described(String flow, String version, String startedAt) {
        return Descriptors.intake(1, startedAt).replace("order-intake", flow).replace("0.1.0", version);
    }

    private void run(String name, Behaviour behaviour) {
        FakeIntegration process = FakeIntegration.that(behaviour);
        running.add(process);
        listed.add(CatalogHome.entry(name, process.address()));
        CatalogHome.write("[" + String.join(",", listed) + "]");
    }

    private static ValidatableResponse apis() {
        return given().auth().oauth2(CatalogHome.TOKEN).get("/api/apis").then().statusCode(200);
    }

    private static ValidatableResponse awaitContract(String name) {
        await().untilAsserted(() -> contract(name, Map.of()).statusCode(200));
        return contract(name, Map.of());
    }

    private static ValidatableResponse contract(String name, Map<String, String> parameters) {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .queryParams(parameters)
                .get("/api/apis/" + name + "/contract")
                .then();
    }
}
