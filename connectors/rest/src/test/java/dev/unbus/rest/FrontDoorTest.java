package dev.unbus.rest;

import static dev.unbus.rest.ContractTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.rest.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrontDoorTest {

    private static final byte[] THING = "{\"name\":\"x\",\"size\":1}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/thing",
                "/things/",
                "/things/1/2",
                "/things//",
                "/../etc/passwd",
                "/things/1/../../q",
                "/service/things",
                "/besides",
                "/beside/../q"
            })
    void tellsThatAPathIsUnknown(String path) throws IOException {
        assertProblem(RawHttp.get(path), 404);
    }

    @Test
    void leavesPathsBesideTheContractToOthers() throws IOException {
        Answer answer = RawHttp.get("/beside/answer");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("from beside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/things/%z", "/things/%", "/things?name=%zz"})
    void refusesAnAddressThatIsNone(String address) throws IOException {
        Answer answer = RawHttp.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void tellsWhichMethodsThereAre(String method) throws IOException {
        Answer answer = RawHttp.send(method, "/things/1", new byte[0]);

        assertProblem(answer, 405);
        assertThat(answer.headers()).containsEntry("allow", "GET, PUT, DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml, text/*", "application/json;q=0"})
    void tellsThatNothingIsAcceptable(String accept) throws IOException {
        assertProblem(RawHttp.get("/things/1", "Accept: " + accept), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*", "text/html, */*;q=0.1", "APPLICATION/JSON"})
    void takesEveryWayToAcceptJson(String accept) throws IOException {
        assertThat(RawHttp.get("/things/1", "Accept: " + accept).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/xml",
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/json; charset=iso-8859-1",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
                "X-None: at all"
            })
    void takesJsonOnly(String header) throws IOException {
        assertProblem(RawHttp.send("PUT", "/things/1", THING, header), 415);
    }

    @Test
    void takesJsonWithItsCharset() throws IOException {
        Answer answer = RawHttp.send("PUT", "/things/1", THING, "Content-Type: Application/JSON; charset=\"UTF-8\"");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException {
        Answer answer = RawHttp.send("PUT", "/things/1", new byte[5_000_000], "Content-Type: application/json");

        assertThat(assertProblem(answer, 413).get("detail").asText()).contains("8192 bytes");
    }

    @Test
    void refusesAChunkedBodyThatIsTooLarge() throws IOException {
        Answer answer = RawHttp.send(
                "PUT", "/things/1", new byte[20_000], "Content-Type: application/json", "Transfer-Encoding: chunked");

        assertProblem(answer, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/json"})
    void refusesABodyThatNobodyWants(String type) throws IOException {
        Answer answer = RawHttp.send("DELETE", "/things/1", THING, "Content-Type: " + type);

        assertThat(assertProblem(answer, 400).at("/errors/0/rule").asText()).isEqualTo("body-not-allowed");
    }

    @Test
    void servesTheContract() throws IOException {
        Answer answer = RawHttp.get("/openapi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.0.3").contains("operationId: findThings");
        assertProblem(RawHttp.send("DELETE", "/openapi", new byte[0]), 405);
    }

    @Test
    void goesOnAfterEveryRefusal() throws IOException {
        RawHttp.put("/things/1", "[".repeat(3000));
        RawHttp.get("/things/%");

        assertThat(RawHttp.get("/things/1").status()).isEqualTo(200);
    }
}
