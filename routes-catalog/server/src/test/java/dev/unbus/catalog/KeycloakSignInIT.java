package dev.unbus.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser signs in with a real Keycloak. */
@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(WithKeycloak.class)
class KeycloakSignInIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Browser browser = new Browser();
    private final Keycloak keycloak = Keycloak.ofApplication();

    KeycloakServer server;

    @TestHTTPResource("/")
    URI self;

    @Test
    void tellsWhereToSignIn() {
        given().get("/api/sign-in")
                .then()
                .statusCode(200)
                .body("method", equalTo("oidc"))
                .body("url", equalTo("/api/sign-in/oidc"));
        given().get("/api/session").then().statusCode(401).body("detail", containsString("/api/sign-in/oidc"));
    }

    @Test
    void signsInAndComesBackToThePageThatItCameFor() {
        HttpResponse<String> page = signIn("oscar", "?return=/%3Fstate%3Dfailed");

        assertThat(page.uri()).isEqualTo(self.resolve("/?state=failed"));
        assertThat(session().getString("user")).isEqualTo("oscar");
        assertThat(session().getList("teams")).containsExactly("orders");
        assertThat(session().getBoolean("admin")).isFalse();
        assertThat(session().getString("expiresAt")).isNotNull();
    }

    @Test
    void signsInWithTheSecretThatTheFileHoldsNow() {
        keycloak.changeSecret("unbus-catalog", "another-secret-of-the-catalog-for-tests");
        signIn("oscar", "");
        assertThat(browser.get(self.resolve("/api/session")).statusCode()).isEqualTo(401);

        server.writeSecret("another-secret-of-the-catalog-for-tests");
        Browser another = new Browser();
        signIn(another, "oscar", "");

        assertThat(another.get(self.resolve("/api/session")).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsNothingOfTheProvidersInTheBrowser() {
        signIn("oscar", "");

        assertThat(browser.cookieNames()).contains("unbus-session").noneMatch(name -> name.startsWith("q_"));
    }

    @Test
    void provesWithStateNonceAndPkceThatItIsTheSameBrowser() {
        browser.get(self.resolve("/api/sign-in/oidc"));

        assertThat(browser.visited().get(1).getQuery())
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void hasABrowserSignInItselfThatComesWithTheCodeOfAnother() {
        signIn("oscar", "");
        URI withCode = browser.visited().stream()
                .filter(uri -> uri.toString().contains("code="))
                .filter(uri -> uri.getPath().equals("/api/sign-in/oidc"))
                .findFirst()
                .orElseThrow();
        Browser another = new Browser();
        another.get(self.resolve("/api/sign-in/oidc"));

        HttpResponse<String> page = another.get(withCode);

        assertThat(page.uri().toString()).startsWith(keycloak.issuer());
        assertThat(another.cookieNames()).doesNotContain("unbus-session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example"})
    void comesBackToTheCatalogOnly(String elsewhere) {
        HttpResponse<String> page =
                signIn("oscar", "?return=" + elsewhere.replace("\\", "%5C").replace("/", "%2F"));

        assertThat(page.uri()).isEqualTo(self);
        assertThat(browser.get(self.resolve("/api/session")).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutAtTheProviderToo() {
        signIn("oscar", "");

        assertThat(browser.call("DELETE", self.resolve("/api/session")).statusCode())
                .isEqualTo(204);

        assertThat(browser.get(self.resolve("/api/session")).statusCode()).isEqualTo(401);
        assertThat(browser.get(self.resolve("/api/sign-in/oidc")).body()).contains("kc-form-login");
    }

    @Test
    void learnsWhoLeftATeamAndWhoWasSignedOut() {
        signIn("mona", "");
        assertThat(session().getList("teams")).containsExactly("orders");

        keycloak.takeFromGroup("mona", "orders");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(session().getList("teams")).isEmpty());

        keycloak.signOut("mona");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        browser.get(self.resolve("/api/session")).statusCode())
                .isEqualTo(401));
    }

    @Test
    void hasNoOtherWayToSignIn() {
        given().contentType("application/json")
                .body(Map.of("token", CatalogHome.TOKEN))
                .post("/api/session")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("/api/sign-in/oidc"));
        given().auth()
                .oauth2(keycloak.token("a-script", "ada"))
                .contentType("application/json")
                .post("/api/sign-in-codes")
                .then()
                .statusCode(409);
        given().auth().oauth2(CatalogHome.TOKEN).get("/api/session").then().statusCode(401);
    }

    private HttpResponse<String> signIn(String user, String query) {
        return signIn(browser, user, query);
    }

    private HttpResponse<String> signIn(Browser browser, String user, String query) {
        HttpResponse<String> form = browser.get(URI.create(self.resolve("/api/sign-in/oidc") + query));
        return browser.submit(form, Map.of("username", user, "password", Keycloak.password(user)));
    }

    private JsonPath session() {
        HttpResponse<String> answer = browser.get(self.resolve("/api/session"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }
}
