package dev.unbus.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.rest.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractTest {

    @Test
    void answersWhatTheContractHas() throws IOException {
        Answer answer = RawHttp.get("/things/1", "User-Agent: me", "X-Mine: mine");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsOnlyKeys("content-type", "content-length", "connection");
        assertThat(answer.headers().get("content-type")).isEqualTo("application/json");
        assertThat(answer.json().get("name").asText()).isEqualTo("größe");
    }

    @Test
    void givesTheRouteDeclaredParametersOnly() throws IOException {
        Answer answer = RawHttp.get("/things?name=a%26b+%C3%A4&weight=1.50&open=true", "X-Tenant: me", "X-Other: 1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"X-Tenant\":\"String me\",\"limit\":\"Integer 20\",\"name\":\"String a&b ä\","
                        + "\"open\":\"Boolean true\",\"weight\":\"BigDecimal 1.50\"}");
        assertThat(answer.headers()).containsEntry("x-count", "1").doesNotContainKeys("x-secret", "name", "x-other");
    }

    @Test
    void takesABodyThatFits() throws IOException {
        Answer answer = RawHttp.put("/things/1", "{\"name\":\"größe\",\"size\":2,\"parts\":[]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("name").asText()).isEqualTo("größe");
    }

    @Test
    void answersWithoutABody() throws IOException {
        Answer answer = RawHttp.send("DELETE", "/things/1", new byte[0]);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/things?limit=0, limit, minimum",
        "/things?limit=ten, limit, type",
        "/things?limit=1e1, limit, type",
        "/things?limit=1&limit=2, limit, single-value",
        "/things?name=a, name, min-length",
        "/things?name=%C3%28, name, encoding-utf-8",
        "/things?open=yes, open, type",
        "/things?colour=red, colour, unknown-parameter",
        "/things?CamelHttpResponseCode=500, CamelHttpResponseCode, unknown-parameter",
        "/things/12345678901, thingId, max-length",
        "/things/%FF, thingId, encoding-utf-8"
    })
    void namesTheParameterAndTheRule(String path, String parameter, String rule) throws IOException {
        JsonNode problem = assertProblem(RawHttp.get(path), 400);

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @Test
    void checksDeclaredHeaders() throws IOException {
        JsonNode problem = assertProblem(RawHttp.get("/things", "X-Tenant: 123"), 400);

        assertThat(problem.get("errors").toString()).isEqualTo("[{\"parameter\":\"X-Tenant\",\"rule\":\"pattern\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'x'} | /size | required",
                "{'name':'x','size':1,'secret':1} | /secret | additional-properties",
                "{'name':1,'size':1} | /name | type",
                "{'name':'x','size':1.5} | /size | type",
                "{'name':'x','size':-1} | /size | minimum",
                "{'name':'x','size':1,'since':'yesterday'} | /since | format",
                "{'name':'x','size':1,'parts':[{'name':'','size':1}]} | /parts/0/name | min-length",
                "[] | '' | type",
                "null | '' | type",
                "{'name':'x','size':1,'size':2} | '' | unique-names",
                "{'name':'x','size':1}} | '' | well-formed",
                "{'name':'x','size': | '' | well-formed",
                "<thing/> | '' | well-formed",
                "' ' | '' | required"
            })
    void namesThePlaceInTheBodyAndTheRule(String json, String pointer, String rule) throws IOException {
        JsonNode problem = assertProblem(RawHttp.put("/things/1", json.replace('\'', '"')), 400);

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @Test
    void namesAllThatIsWrong() throws IOException {
        JsonNode problem = assertProblem(RawHttp.put("/things/12345678901?x=1", "{\"size\":-1}"), 400);

        assertThat(problem.get("errors").findValuesAsText("rule"))
                .containsExactlyInAnyOrder("max-length", "unknown-parameter", "required", "minimum");
    }

    @Test
    void saysWhereJsonIsNotWellFormed() throws IOException {
        JsonNode problem = assertProblem(RawHttp.put("/things/1", "{\n\"name\": secret}"), 400);

        assertThat(problem.get("detail").asText()).contains("line 2, column").doesNotContain("secret");
    }

    @Test
    void refusesAnEmptyBody() throws IOException {
        JsonNode problem =
                assertProblem(RawHttp.send("PUT", "/things/1", new byte[0], "Content-Type: application/json"), 400);

        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("required");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        byte[] latin = "{\"name\":\"größe\",\"size\":1}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"name\":\"x\",\"size\":1}".getBytes(StandardCharsets.UTF_16LE);

        JsonNode problem =
                assertProblem(RawHttp.send("PUT", "/things/1", latin, "Content-Type: application/json"), 400);
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("encoding-utf-8");
        assertProblem(RawHttp.send("PUT", "/things/1", wide, "Content-Type: application/json"), 400);
    }

    @Test
    void refusesDeepNesting() throws IOException {
        JsonNode problem = assertProblem(RawHttp.put("/things/1", "[".repeat(3000)), 400);

        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("nesting-depth");
    }

    @Test
    void refusesNumbersWithoutEnd() throws IOException {
        JsonNode problem =
                assertProblem(RawHttp.put("/things/1", "{\"name\":\"x\",\"size\":" + "9".repeat(5000) + "}"), 400);

        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("token-length");
        assertThat(RawHttp.put("/things/1", "{\"name\":\"x\",\"size\":-1e999999999}")
                        .status())
                .isEqualTo(400);
    }

    static JsonNode assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).startsWith("urn:unbus:problem:");
        assertThat(problem.get("instance").asText()).startsWith("urn:uuid:");
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("dev.unbus", "Exception", "\tat ");
        return problem;
    }
}
