package dev.unbus.rest;

import static dev.unbus.rest.ContractTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.rest.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RestFailurePolicyTest {

    @Inject
    CamelContext camel;

    @ParameterizedTest
    @CsvSource({
        "missing, 404, not-found, parameter, thingId, thing-exists",
        "same, 409, conflict, pointer, /size, thing-unchanged",
        "odd, 400, invalid-request, pointer, /parts/0, thing-even"
    })
    void tellsWhyARequestIsRejected(String thing, int status, String type, String kind, String place, String rule)
            throws IOException {
        JsonNode problem = assertProblem(RawHttp.get("/things/" + thing), status);

        assertThat(problem.get("type").asText()).isEqualTo("urn:unbus:problem:" + type);
        assertThat(problem.at("/errors/0/" + kind).asText()).isEqualTo(place);
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"busy, 7", "down, 5"})
    void tellsWhenToTryAgain(String thing, String seconds) throws IOException {
        Answer answer = RawHttp.get("/things/" + thing);

        assertThat(assertProblem(answer, 503).get("detail").asText()).contains("shelf");
        assertThat(answer.headers()).containsEntry("retry-after", seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bug", "liar", "mumble", "mute", "teapot"})
    void keepsItsOwnFaultsToItself(String thing) throws IOException {
        Answer answer = RawHttp.get("/things/" + thing);

        JsonNode problem = assertProblem(answer, 500);
        assertThat(problem.get("type").asText()).isEqualTo("urn:unbus:problem:internal");
        assertThat(answer.body()).doesNotContain("secret", "mumble", "big");
    }

    @Test
    void isUnavailableWhileTheRouteIsSuspended() throws Exception {
        camel.getRouteController().suspendRoute("get-thing");
        try {
            assertProblem(RawHttp.get("/things/1"), 503);
        } finally {
            camel.getRouteController().resumeRoute("get-thing");
        }
        assertThat(RawHttp.get("/things/1").status()).isEqualTo(200);
    }
}
