package dev.unbus.legacy.customers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.unbus.legacy.RawHttp;
import dev.unbus.legacy.control.Behaviour;
import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Mode;
import dev.unbus.legacy.control.Switchboard;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerServiceTest {

    private static final String CUSTOMERS = "/customer-service/customers";
    private static final String ADDRESS =
            """
            {"street":"1 New Street","city":"Leeds","postcode":"LE1 1QX","country":"United Kingdom"}""";

    @TestHTTPResource
    URI base;

    @Inject
    Switchboard switchboard;

    @AfterEach
    void behaveAgain() {
        switchboard.tell(LegacySystem.CUSTOMER_SERVICE, new Behaviour(Mode.UP, 0));
    }

    @Test
    void answersOneCustomer() {
        given().get(CUSTOMERS + "/17850")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("id", equalTo("17850"))
                .body("address.country", equalTo("United Kingdom"))
                .body("email", notNullValue());
    }

    @Test
    void findsCustomersPageByPage() {
        given().queryParam("country", "France")
                .queryParam("offset", 10)
                .queryParam("limit", 5)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("customers", hasSize(5))
                .body("customers.address.country", everyItem(equalTo("France")))
                .body("offset", equalTo(10))
                .body("limit", equalTo(5));
        given().get(CUSTOMERS).then().body("total", equalTo(5942)).body("customers", hasSize(50));
    }

    @Test
    void changesAnAddress() {
        given().contentType("application/json")
                .body(ADDRESS)
                .put(CUSTOMERS + "/12351/address")
                .then()
                .statusCode(200)
                .body("id", equalTo("12351"))
                .body("address.city", equalTo("Leeds"));
        given().get(CUSTOMERS + "/12351").then().body("address.street", equalTo("1 New Street"));
    }

    @Test
    void answersNotFoundAsAProblem() {
        given().get(CUSTOMERS + "/99999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("title", equalTo("Not Found"));
        given().contentType("application/json")
                .body(ADDRESS)
                .put(CUSTOMERS + "/99999/address")
                .then()
                .statusCode(404);
    }

    @Test
    void saysWhenToComeBackWhileItFails() {
        switchboard.tell(LegacySystem.CUSTOMER_SERVICE, new Behaviour(Mode.FAIL, 0));

        given().get(CUSTOMERS + "/17850")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2");
    }

    @ParameterizedTest
    @CsvSource({"offset,-1", "offset,x", "limit,0", "limit,201", "limit,99999999999"})
    void refusesAPageOutOfBounds(String parameter, String value) {
        given().queryParam(parameter, value)
                .get(CUSTOMERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<street/>",
                "{\"street\":",
                "[]",
                "{}",
                "{\"street\":{},\"city\":\"Leeds\",\"postcode\":\"1\",\"country\":\"EIRE\"}",
                "{\"street\":\"\",\"city\":\"Leeds\",\"postcode\":\"1\",\"country\":\"EIRE\"}",
                "{\"street\":\"s\",\"city\":\"Leeds\",\"postcode\":\"1\",\"country\":\"EIRE\",\"colour\":\"secret\"}"
            })
    void refusesAnAddressThatIsNone(String body) {
        var answer = given().contentType("application/json").body(body).put(CUSTOMERS + "/12352/address");

        answer.then().statusCode(400).contentType("application/problem+json").body("status", equalTo(400));
        assertThat(answer.asString()).doesNotContain("secret", "Exception", "jackson");
    }

    @Test
    void refusesNestingWithoutEnd() throws Exception {
        var answer = RawHttp.putJson(base.resolve(CUSTOMERS + "/12352/address"), "{\"street\":".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"status\":400").doesNotContain("Exception", "jackson");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        var address = base.resolve(CUSTOMERS + "/12352/address");

        assertThat(RawHttp.statusOfLarge("PUT", address, "application/json", 2 << 20))
                .isEqualTo(413);
    }

    @Test
    void refusesWhatIsNotJson() {
        given().contentType("text/xml")
                .body("<address/>")
                .put(CUSTOMERS + "/12352/address")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
