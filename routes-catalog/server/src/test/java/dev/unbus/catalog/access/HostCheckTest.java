package dev.unbus.catalog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.catalog.CatalogHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@TestProfile(HostCheckTest.BehindAProxy.class)
class HostCheckTest {

    private static final int AT_ONCE = 40;

    /** As it runs behind a proxy that ends TLS, and with few calls. */
    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unbus.catalog.hosts", "127.0.0.1,catalog.example,[::1]",
                    "unbus.catalog.calls-per-second", "1",
                    "unbus.catalog.calls-at-once", Integer.toString(AT_ONCE),
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "Catalog.Example", "catalog.example:443", "[::1]:8080"})
    void passesTheCatalogsOwnNames(String host) {
        call("10.0.0.1").header("Host", host).get("/api/sign-in").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example",
                "localhost:8080",
                "catalog.example.rebound.example",
                "127.0.0.1@rebound.example"
            })
    void refusesEveryOtherForPagesAndForTheApi(String host) {
        for (String path : new String[] {"/", "/api/session"}) {
            call("10.0.0.2")
                    .header("Host", host)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("detail", containsString("unbus.catalog.hosts"));
        }
    }

    @Test
    void tellsWhoeverCameByHttpsToGoOnWithIt() {
        call("10.0.0.3")
                .header("X-Forwarded-Proto", "https")
                .get("/api/sign-in")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
        assertThat(call("10.0.0.3").get("/api/sign-in").headers().hasHeaderWithName("Strict-Transport-Security"))
                .isFalse();
    }

    @Test
    void hasWhoeverCallsTooOftenWait() {
        List<Response> answers = new ArrayList<>();
        do {
            answers.add(api("10.0.0.4"));
        } while (answers.get(answers.size() - 1).statusCode() == 401 && answers.size() < 10 * AT_ONCE);

        assertThat(answers).hasSizeGreaterThan(AT_ONCE);
        Response refused = answers.get(answers.size() - 1);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("title", equalTo("Too Many Requests"));
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        api("10.0.0.5").then().statusCode(401);
    }

    private static Response api(String address) {
        return call(address).get("/api/session");
    }

    private static RequestSpecification call(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
