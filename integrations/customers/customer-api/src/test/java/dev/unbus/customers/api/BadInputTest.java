package dev.unbus.customers.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CrmServer.class)
class BadInputTest {

    static final String ADDRESS = "{\"street\":\"s\",\"city\":\"c\",\"postcode\":\"p\",\"country\":\"y\"}";

    private static final String PATH = "/customers/17850/address";

    @AfterEach
    void goesOn() {
        given().get("/customers/17850").then().statusCode(200).body("address.city", equalTo("Town"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'street':'s' | '' | well-formed",
                "<address/> | '' | well-formed",
                "'' | '' | required",
                "null | '' | type",
                "['s'] | '' | type",
                "{'street':'s','city':'c','postcode':'p'} | /country | required",
                "{'street':'s','city':'c','postcode':9008,'country':'y'} | /postcode | type",
                "{'street':'','city':'c','postcode':'p','country':'y'} | /street | min-length",
                "{'street':'a\\u0000b','city':'c','postcode':'p','country':'y'} | /street | pattern",
                "{'street':'a\\ud800b','city':'c','postcode':'p','country':'y'} | /street | pattern",
                "{'street':'s','city':'c','postcode':'p','country':'y','county':1} | /county | additional-properties"
            })
    void namesThePlaceAndTheRule(String body, String pointer, String rule) {
        ValidatableResponse answer = put(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        answer.statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].rule", equalTo(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "/customers?limit=201, limit, maximum",
        "/customers?limit=x, limit, type",
        "/customers?offset=-1, offset, minimum",
        "/customers?name=, name, min-length",
        "/customers?name=%00, name, pattern",
        "/customers?name=%FF, name, encoding-utf-8",
        "/customers?sort=name, sort, unknown-parameter",
        "/customers/..%2F..%2Fetc, customerId, pattern",
        "/customers/123456789012345678901, customerId, pattern"
    })
    void namesTheParameterAndTheRule(String path, String parameter, String rule) {
        ValidatableResponse answer = given().urlEncodingEnabled(false).get(path).then();

        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].rule", equalTo(rule));
        assertDiscreet(answer);
    }

    @Test
    void refusesTheWrongEncoding() {
        put(ADDRESS.replace("\"c\"", "\"ø\"").getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("errors[0].rule", equalTo("encoding-utf-8"));
    }

    @Test
    void refusesDeepNesting() {
        put("[".repeat(20_000).getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("errors[0].rule", equalTo("nesting-depth"));
    }

    @Test
    void refusesWhatIsFarTooLarge() {
        put(new byte[300_000]).statusCode(413);
    }

    @Test
    void refusesXmlWithAnExternalEntity() {
        ValidatableResponse answer = given().contentType(ContentType.XML)
                .body("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")
                .put(PATH)
                .then();

        answer.statusCode(415).contentType("application/problem+json");
        assertDiscreet(answer);
    }

    @Test
    void refusesPathsMethodsAndTypesThatAreNotInTheContract() {
        given().get("/customer").then().statusCode(404).contentType("application/problem+json");
        given().delete("/customers/17850").then().statusCode(405).header("Allow", "GET");
        given().accept("text/html").get("/customers/17850").then().statusCode(406);
    }

    private static ValidatableResponse put(byte[] body) {
        ValidatableResponse answer =
                given().contentType("application/json").body(body).put(PATH).then();
        answer.contentType("application/problem+json");
        return assertDiscreet(answer);
    }

    /** Whoever is told of a problem learns nothing of our insides, of the payload or of the CRM's answer. */
    static ValidatableResponse assertDiscreet(ValidatableResponse answer) {
        assertThat(answer.extract().asString()).doesNotContain("Exception", "dev.unbus", "secret", "org.apache");
        return answer;
    }
}
