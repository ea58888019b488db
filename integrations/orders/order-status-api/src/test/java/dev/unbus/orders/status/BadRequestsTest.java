package dev.unbus.orders.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class BadRequestsTest {

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                arguments("/orders/" + "1".repeat(21), "orderId", "pattern"),
                arguments("/orders/53-6365", "orderId", "pattern"),
                arguments("/orders/%27%20OR%201%3D1", "orderId", "pattern"),
                arguments("/orders/%FF", "orderId", "encoding-utf-8"),
                arguments("/orders/536365?verbose=true", "verbose", "unknown-parameter"),
                arguments("/orders?status=LOST", "status", "enum"),
                arguments("/orders?status=placed", "status", "enum"),
                arguments("/orders?status=PLACED&status=SHIPPED", "status", "single-value"),
                arguments("/orders?customerId=", "customerId", "pattern"),
                arguments("/orders?customerId=" + "1".repeat(3_000), "customerId", "pattern"),
                arguments("/orders?offset=first", "offset", "type"),
                arguments("/orders?offset=-1", "offset", "minimum"),
                arguments("/orders?offset=1000001", "offset", "maximum"),
                arguments("/orders?limit=0", "limit", "minimum"),
                arguments("/orders?limit=201", "limit", "maximum"),
                arguments("/orders?limit=99999999999999999999", "limit", "maximum"),
                arguments("/orders?limit=1.5", "limit", "type"),
                arguments("/orders?sort=total", "sort", "unknown-parameter"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void areToldParameterAndRule(String path, String parameter, String rule) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 400)
                .body("type", equalTo("urn:unbus:problem:invalid-request"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void areToldThatAnOrderIsNotKnown() {
        problem(given().get("/orders/999999").then(), 404)
                .body("errors[0].parameter", equalTo("orderId"))
                .body("errors[0].rule", equalTo("order-known"))
                .body("detail", containsString("no event of this order has been seen"));
    }

    @Test
    void areToldThatThereIsNoSuchPath() {
        problem(given().get("/orders/1/lines").then(), 404);
        problem(given().get("/orders/").then(), 404);
    }

    @Test
    void areToldWhichMethodsAreOffered() {
        problem(
                        given().body("{}")
                                .contentType("application/json")
                                .post("/orders")
                                .then(),
                        405)
                .header("Allow", "GET");
        problem(given().delete("/orders/1").then(), 405).header("Allow", "GET");
    }

    @Test
    void areToldWhichMediaTypesAreOffered() {
        problem(given().accept("application/xml").get("/orders").then(), 406);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body(not(containsString("xception")));
    }
}
