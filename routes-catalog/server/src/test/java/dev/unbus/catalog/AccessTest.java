package dev.unbus.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class AccessTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource(value = "/", management = true)
    String management;

    @AfterEach
    void putBackTheToken() throws IOException {
        CatalogHome.putToken(CatalogHome.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/integrations", "/api/topology", "/api/openapi", "/api/no/such/path"})
    void asksForTheTokenEverywhereBelowApi(String path) {
        when().get(path)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("status", equalTo(401))
                .body("title", equalTo("Unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api//integrations", "//api/integrations", "/x/../api/integrations", "/%61pi/integrations"})
    void isNotFooledByOtherSpellingsOfAPath(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer", "Basic YTpi", "a-token-for-tests"})
    void refusesWhateverIsNotTheToken(String header) {
        given().header("Authorization", header).get("/api/integrations").then().statusCode(401);
    }

    @Test
    void refusesEverythingWithoutATokenFile() throws IOException {
        Files.delete(CatalogHome.token());

        given().auth().oauth2(CatalogHome.TOKEN).get("/api/integrations").then().statusCode(401);
    }

    @Test
    void refusesEverythingWithAnEmptyTokenFile() throws IOException {
        CatalogHome.putToken("");

        given().header("Authorization", "Bearer ")
                .get("/api/integrations")
                .then()
                .statusCode(401);
    }

    @Test
    void takesAChangedTokenAtOnce() throws IOException {
        CatalogHome.putToken("another");

        given().auth().oauth2(CatalogHome.TOKEN).get("/api/integrations").then().statusCode(401);
        given().auth().oauth2("another").get("/api/integrations").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/nothing",
                "/api/integrations/orders",
                "/api/integrations/orders/unknown",
                "/api/integrations/Orders/No%20Name",
                "/api/integrations/orders/unknown/routes"
            })
    void answersUnknownPathsWithAProblem(String path) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(CatalogHome.TOKEN)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("status", equalTo(404))
                .body("instance", containsString("/api"));
    }

    @Test
    void answersOtherMethodsWithAProblem() {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .body("{}")
                .post("/api/integrations")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .body("title", equalTo("Method Not Allowed"));
    }

    @Test
    void answersOtherFormatsWithAProblem() {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .accept("text/csv")
                .get("/api/topology")
                .then()
                .statusCode(406)
                .contentType(PROBLEM);
    }

    @Test
    void describesItselfAsOpenApi() {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .accept("application/json")
                .get("/api/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Unbus routes catalog"))
                .body("paths", hasKey("/api/integrations/{team}/{flow}"))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"));
    }

    @Test
    void showsAPageThatRunsOnlyItsOwnScript() {
        when().get("/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void tellsItsHealthAndMetersOnTheManagementPort() {
        when().get(management + "health").then().statusCode(200).body("status", equalTo("UP"));
        when().get(management + "metrics").then().statusCode(200);
    }
}
