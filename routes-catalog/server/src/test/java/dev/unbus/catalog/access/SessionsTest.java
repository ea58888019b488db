package dev.unbus.catalog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unbus.catalog.CatalogHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class SessionsTest {

    private static final String SESSION = "/api/session";
    private static final String READ = "/api/integrations";
    private static final String ACT = "/api/sign-in-codes";

    private final TestClock clock = new TestClock();

    @TestHTTPResource("/")
    String self;

    @Inject
    Token token;

    @AfterEach
    void putBackTheToken() throws IOException {
        CatalogHome.putToken(CatalogHome.TOKEN);
    }

    @Test
    void openWithACodeOnce() {
        String code = given().auth()
                .oauth2(CatalogHome.TOKEN)
                .contentType("application/json")
                .post(ACT)
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue())
                .extract()
                .path("code");

        Response signedIn = signIn(Map.of("code", code));

        signedIn.then().statusCode(204);
        assertThat(signedIn.getHeader("Set-Cookie"))
                .startsWith("unbus-session=")
                .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        with(signedIn).get(READ).then().statusCode(200);
        with(signedIn)
                .get(SESSION)
                .then()
                .statusCode(200)
                .body("user", equalTo("token"))
                .body("expiresAt", notNullValue());
        signIn(Map.of("code", code)).then().statusCode(401).body("detail", containsString("was used"));
    }

    @Test
    void areOpenedAsTheCatalogTells() {
        given().get("/api/sign-in")
                .then()
                .statusCode(200)
                .body("method", equalTo("token"))
                .body("url", nullValue());
        given().get("/api/sign-in/oidc").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void openWithTheToken() {
        with(signIn(Map.of("token", CatalogHome.TOKEN))).get(READ).then().statusCode(200);
    }

    @Test
    void doNotOpenOtherwise() {
        signIn(Map.of("token", "wrong")).then().statusCode(401).contentType("application/problem+json");
        signIn(Map.of()).then().statusCode(401);
        given().cookie(SessionCookie.NAME, "made up").get(READ).then().statusCode(401);
    }

    @Test
    void endWhenSomebodySignsOut() {
        Response signedIn = signIn(Map.of("token", CatalogHome.TOKEN));

        with(signedIn)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .delete(SESSION)
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));

        with(signedIn).get(READ).then().statusCode(401);
    }

    @Test
    void endWhenTheTokenIsChanged() throws IOException {
        Response signedIn = signIn(Map.of("token", CatalogHome.TOKEN));

        CatalogHome.putToken("another");

        with(signedIn).get(READ).then().statusCode(401);
    }

    @Test
    void doNotLetAnotherSiteChangeAnything() {
        Response signedIn = signIn(Map.of("token", CatalogHome.TOKEN));

        acting(signedIn).post(ACT).then().statusCode(403).body("detail", containsString("own pages"));
        acting(signedIn).header("Sec-Fetch-Site", "cross-site").post(ACT).then().statusCode(403);
        acting(signedIn)
                .header("Origin", "https://elsewhere.example")
                .post(ACT)
                .then()
                .statusCode(403);
        acting(signedIn)
                .header("Sec-Fetch-Site", "same-origin")
                .post(ACT)
                .then()
                .statusCode(200);
        String own = self.substring(0, self.length() - 1);
        acting(signedIn).header("Origin", own).post(ACT).then().statusCode(200);
    }

    @Test
    void areNotNeededByWhoeverSendsTheToken() {
        given().auth().oauth2(CatalogHome.TOKEN).get(SESSION).then().body("expiresAt", nullValue());
    }

    @Test
    void endWhenTheyAreIdleAndAtLast() {
        Sessions sessions = new Sessions(Duration.ofHours(1), Duration.ofHours(3), clock);
        String secret = sessions.open(new TokenWarrant(token));
        for (int minutes = 0; minutes < 180; minutes += 60) {
            clock.pass(Duration.ofMinutes(60));
            assertThat(sessions.caller(secret)).isPresent();
        }
        clock.pass(Duration.ofSeconds(1));
        assertThat(sessions.caller(secret)).isEmpty();

        String idle = sessions.open(new TokenWarrant(token));
        clock.pass(Duration.ofMinutes(61));
        assertThat(sessions.caller(idle)).isEmpty();
    }

    private static Response signIn(Map<String, String> with) {
        return given().contentType("application/json").body(with).post(SESSION);
    }

    private static RequestSpecification with(Response signedIn) {
        return given().cookie(SessionCookie.NAME, signedIn.getCookie(SessionCookie.NAME));
    }

    private static RequestSpecification acting(Response signedIn) {
        return with(signedIn).contentType("application/json");
    }
}
