package dev.unbus.customers.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.unbus.testkit.ContractProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CrmServer.class)
class CustomerApiTest {

    @TestHTTPResource(value = "/integration", management = true)
    URI descriptor;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void getsACustomer() {
        given().get("/customers/12346")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("customerId", equalTo("12346"))
                .body("name", equalTo("Ærøskøbing & Sons"))
                .body("email", equalTo("12346@example.com"))
                .body("address.country", equalTo("Denmark"));
    }

    @Test
    void tellsThatThereIsNoSuchCustomer() {
        given().get("/customers/99999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unbus:problem:not-found"))
                .body("instance", startsWith("urn:uuid:"))
                .body("errors.parameter", contains("customerId"))
                .body("errors.rule", contains("not-found"));
    }

    @Test
    void findsCustomersPageByPage() {
        given().queryParam("name", "smith")
                .queryParam("country", "united kingdom")
                .queryParam("limit", 1)
                .queryParam("offset", 1)
                .get("/customers")
                .then()
                .statusCode(200)
                .body("customers.customerId", contains("17851"))
                .body("total", equalTo(2))
                .body("offset", equalTo(1))
                .body("limit", equalTo(1));
    }

    @Test
    void findsAllWhenNothingIsAsked() {
        given().get("/customers")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("offset", equalTo(0))
                .body("limit", equalTo(50));
    }

    @Test
    void findsNobody() {
        given().queryParam("name", "&<ø>")
                .get("/customers")
                .then()
                .statusCode(200)
                .body("customers", empty())
                .body("total", equalTo(0));
    }

    @Test
    void changesAnAddress() {
        String address =
                """
                {"street":"Storgata 5 <b>","city":"Tromsø","postcode":"9008","country":"Norway"}""";

        given().contentType("application/json")
                .body(address)
                .put("/customers/20000/address")
                .then()
                .statusCode(200)
                .body("address.city", equalTo("Tromsø"));
        given().get("/customers/20000").then().statusCode(200).body("address.street", equalTo("Storgata 5 <b>"));
    }

    @Test
    void tellsNobodyElseOfTheRequest() {
        given().header("X-Secret", "secret")
                .get("/customers/17850")
                .then()
                .statusCode(200)
                .header("X-Secret", equalTo(null))
                .header("customerId", equalTo(null));
    }

    @Test
    void servesItsContract() {
        given().get("/openapi").then().statusCode(200).contentType("application/yaml");
        ContractProbe contracts = new ContractProbe(management);
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(contracts.document("customers-rest"), null, null);

        assertThat(contracts.listed()).containsExactly("openapi customers-rest 1.0.0");
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths())
                .containsOnlyKeys("/customers", "/customers/{customerId}", "/customers/{customerId}/address");
    }

    @Test
    void isObservedBetweenItsCallersAndTheCrm() {
        given().get("/customers/17850").then().statusCode(200);

        await().untilAsserted(() -> given().get(descriptor)
                .then()
                .statusCode(200)
                .body("channels.find { it.direction == 'consumed' }.channel", equalTo("rest:/customers"))
                .body("channels.find { it.direction == 'produced' }.channel", equalTo("soap:crm"))
                .body("channels.size()", equalTo(2))
                .body("consumes", contains("rest:/customers"))
                .body("produces", contains("soap:crm")));
    }
}
