package dev.unbus.customers.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CrmServer.class)
class CrmTroubleTest {

    @TestHTTPResource(value = "/", management = true)
    String observe;

    private static final String XML = "text/xml; charset=UTF-8";

    @AfterEach
    void goesOnWhenTheCrmIsBack() {
        CrmServer.recover();
        given().get("/customers/17850").then().statusCode(200);
    }

    @Test
    void passesOnHowLongTheCrmIsBusy() {
        CrmServer.CRM.busyFor(17);

        assertUnavailable("/customers/17850").header("Retry-After", "17");
        assertUnavailable("/customers").header("Retry-After", "17");
        given().contentType("application/json")
                .body(BadInputTest.ADDRESS)
                .put("/customers/17850/address")
                .then()
                .statusCode(503)
                .header("Retry-After", "17");
    }

    @ParameterizedTest
    @ValueSource(strings = {CustomersRoute.FRONT, CustomersRoute.GET})
    void countsACallersMistakeApartFromWhatIsNone(String route) {
        double refused = count("refused", route);
        double failed = count("failed", route);

        given().get("/customers/99999").then().statusCode(404);
        CrmServer.CRM.busyFor(17);
        assertUnavailable("/customers/17850");

        assertThat(count("refused", route)).isEqualTo(refused + 1);
        assertThat(count("failed", route)).isEqualTo(failed + 1);
    }

    @Test
    void isUnavailableWhileTheCrmClosesConnections() {
        CrmServer.answerWith(exchange -> exchange.close());

        assertUnavailable("/customers/17850").header("Retry-After", "5");
    }

    @Test
    void isUnavailableWhileTheCrmDoesNotAnswer() {
        CrmServer.answerWith(exchange -> {});

        assertUnavailable("/customers/17850").header("Retry-After", "5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>secret",
                "{\"secret\":1}",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body/></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body>"
                        + "<getCustomerResponse xmlns='urn:legacy:crm:1'><customer><id>17850</id></customer>"
                        + "</getCustomerResponse></Body></Envelope>"
            })
    void isUnavailableWhileTheCrmAnswersGarbage(String garbage) {
        CrmServer.answerWith(200, XML, garbage);

        assertUnavailable("/customers/17850");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 503})
    void isUnavailableWhileTheCrmAnswersAnErrorPage(int status) {
        CrmServer.answerWith(status, "text/html", "<html>secret</html>");

        assertUnavailable("/customers/17850");
    }

    @Test
    void isUnavailableWhileTheCrmAnswersWithoutEnd() {
        CrmServer.answerWith(200, XML, "<a>" + "<b>secret</b>".repeat(1_000_000) + "</a>");

        assertUnavailable("/customers/17850");
    }

    @Test
    void tellsThatTheCrmRefusesTheRequest() {
        CrmServer.answerWith(
                500,
                XML,
                """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
                <faultcode>s:Client</faultcode><faultstring>secret</faultstring>
                </s:Fault></s:Body></s:Envelope>""");

        ValidatableResponse answer = given().get("/customers/17850").then();

        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].rule", equalTo("soap-client-fault"));
        BadInputTest.assertDiscreet(answer);
    }

    private static ValidatableResponse assertUnavailable(String path) {
        ValidatableResponse answer = given().get(path).then();
        answer.statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unbus:problem:unavailable"))
                .body("detail", equalTo("The system crm cannot answer now."));
        return BadInputTest.assertDiscreet(answer);
    }

    private double count(String meter, String route) {
        Matcher line = Pattern.compile(
                        "unbus_route_messages_" + meter + "_total\\{[^}]*route=\"" + route + "\"[^}]*} (\\S+)")
                .matcher(given().get(observe + "metrics").asString());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
