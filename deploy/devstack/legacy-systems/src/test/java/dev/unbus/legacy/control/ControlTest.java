package dev.unbus.legacy.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.legacy.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ControlTest {

    @TestHTTPResource
    String base;

    @AfterEach
    void behaveAgain() {
        for (var system : new String[] {"crm", "erp", "wms", "customer-service"}) {
            tell(system, "{\"mode\":\"up\"}").then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "erp", "wms", "customer-service"})
    void remembersWhatASystemWasTold(String system) {
        given().get("/control/" + system).then().statusCode(200).body("mode", equalTo("up"));

        tell(system, "{\"mode\":\"slow\",\"delayMillis\":30}")
                .then()
                .statusCode(200)
                .body("mode", equalTo("slow"))
                .body("delayMillis", equalTo(30));
        given().get("/control/" + system).then().body("mode", equalTo("slow")).body("delayMillis", equalTo(30));
    }

    @ParameterizedTest
    @CsvSource({"crm,soap/crm?wsdl", "erp,soap/erp?wsdl", "customer-service,customer-service/customers/17850"})
    void hangsUpWhileASystemIsDown(String system, String path) throws Exception {
        tell(system, "{\"mode\":\"down\"}");
        assertThatThrownBy(() -> RawHttp.get(base + path)).isInstanceOf(IOException.class);

        tell(system, "{\"mode\":\"up\"}");
        assertThat(RawHttp.get(base + path).statusCode()).isEqualTo(200);
    }

    @Test
    void holdsTheAnswersOfASlowSystemBack() throws Exception {
        tell("customer-service", "{\"mode\":\"slow\",\"delayMillis\":400}");

        var before = System.nanoTime();
        assertThat(RawHttp.get(base + "customer-service/customers/17850").statusCode())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void leavesTheOtherSystemsAlone() throws Exception {
        tell("crm", "{\"mode\":\"down\"}");

        assertThat(RawHttp.get(base + "soap/erp?wsdl").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|mode is missing",
                "{\"mode\":\"sideways\"}|/mode",
                "{\"mode\":\"slow\",\"delayMillis\":-1}|delayMillis must be",
                "{\"mode\":\"slow\",\"delayMillis\":60001}|delayMillis must be",
                "{\"mode\":\"slow\",\"delayMillis\":\"long\"}|/delayMillis",
                "{\"mode\":\"slow\",\"delay\":5}|unknown field at /delay",
                "mode=slow|not JSON"
            })
    void refusesWhatNoSystemCanDo(String body, String detail) {
        tell("crm", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void knowsNoOtherSystem() {
        given().get("/control/mainframe").then().statusCode(404).contentType("application/problem+json");
    }

    private static Response tell(String system, String behaviour) {
        return given().contentType("application/json").body(behaviour).put("/control/" + system);
    }
}
