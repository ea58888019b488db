package dev.unbus.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class SoapServerTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/soap/library")
    URI address;

    @AfterEach
    void goesOn() throws Exception {
        assertThat(post(Envelopes.lend("B1", "14")).body()).contains("loan-B1");
    }

    @Test
    void servesItsContract() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "?wsdl")).build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("targetNamespace=\"urn:library:1\"", "name=\"LibraryPort\"");
    }

    @Test
    void answersADeclaredFault() throws Exception {
        assertThat(post(Envelopes.lend("unknown", "14")).body())
                .contains("no such book", "<bookId>unknown</bookId>", "unknownBook");
        assertThat(post(Envelopes.lend("closed", "14")).body()).contains("<retryAfterSeconds>7</retryAfterSeconds>");
    }

    @Test
    void answersARejectionByItsRule() throws Exception {
        HttpResponse<String> answer = post(Envelopes.lend("torn", "14"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Client</faultcode>", "book-whole at bookId", "urn:ietf:rfc:7807", "<status>400</status>");
    }

    @Test
    void keepsInternalsToItself() throws Exception {
        assertThat(post(Envelopes.lend("cursed", "14")).body())
                .contains("Server</faultcode>", "reference urn:uuid:")
                .doesNotContain("secret", "IllegalState", "dev.unbus");
        assertThat(post(Envelopes.lend("moving", "14")).body())
                .contains("Server</faultcode>", "<status>503</status>")
                .doesNotContain("secret", "dev.unbus");
    }

    @Test
    void doesNotSendAnAnswerThatBreaksTheContract() throws Exception {
        assertThat(post(Envelopes.lend("endless", "14")).body())
                .contains("Server</faultcode>", "reference urn:uuid:")
                .doesNotContain("LLLL", "cvc-");
        assertThat(post(Envelopes.lend("garbled", "14")).body())
                .contains("Server</faultcode>", "reference urn:uuid:")
                .doesNotContain("lendResponse", "U+0001");
    }

    @Test
    void readsTheEncodingThatTheDocumentDeclares() throws Exception {
        String request = "<?xml version='1.0' encoding='%s'?>" + Envelopes.lend("caf\u00e9", "14");

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            assertThat(post(request.formatted(charset.name()), charset, "text/xml")
                            .body())
                    .contains("loan-caf\u00e9");
        }
    }

    @Test
    void refusesBytesThatDoNotFitTheirEncoding() throws Exception {
        String request = "<?xml version='1.0' encoding='UTF-8'?>" + Envelopes.lend("caf\u00e9", "14");

        assertThat(post(request, StandardCharsets.ISO_8859_1, "text/xml").body())
                .contains("encoding at ");
        assertThat(post(request, StandardCharsets.UTF_8, "text/xml; charset=nonsense")
                        .body())
                .contains("Fault", " at ")
                .doesNotContain("dev.unbus", "\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void refusesABadRequestByItsRule(String rule, String request) throws Exception {
        HttpResponse<String> answer = post(request);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Fault>", rule + " at ")
                .doesNotContain("hostile", "root:", "org.apache", "com.ctc", "dev.unbus", "\tat ");
    }

    static Stream<Arguments> badRequests() {
        String soap = "http://schemas.xmlsoap.org/soap/envelope/";
        String lend = Envelopes.lend("B1", "14");
        return Stream.of(
                Arguments.of("well-formed", ""),
                Arguments.of("well-formed", "hostile, not XML"),
                Arguments.of("well-formed", lend.substring(0, 120)),
                Arguments.of("well-formed", Envelopes.lend("&hostile;", "14")),
                Arguments.of("no-doctype", "<!DOCTYPE hostile>" + lend),
                Arguments.of("no-doctype", xxe("file:///etc/passwd")),
                Arguments.of("no-doctype", billionLaughs()),
                Arguments.of("message-size", header(("<h>" + "x".repeat(150) + "</h>").repeat(450))),
                Arguments.of("envelope-bounds", header("<hostile>".repeat(40) + "</hostile>".repeat(40))),
                Arguments.of("envelope-bounds", header("<hostile/>".repeat(600))),
                Arguments.of("envelope-bounds", header("<hostile " + attributes(40) + "/>")),
                Arguments.of("envelope-bounds", header("<hostile a='" + "a".repeat(5000) + "'/>")),
                Arguments.of("envelope-bounds", Envelopes.lend("B1", "1" + "0".repeat(2000))),
                Arguments.of("schema", Envelopes.lend("B1", "hostile")),
                Arguments.of("cvc-max-length-valid", Envelopes.lend("hostile".repeat(5), "14")),
                Arguments.of("cvc-complex-type", lend.replace("<days>14</days>", "")),
                Arguments.of("cvc-complex-type", lend.replace("</days>", "</days><hostile/>")),
                Arguments.of("soap-request", Envelopes.around("<hostile xmlns='urn:library:1'/>")),
                Arguments.of("soap-request", Envelopes.around("")),
                Arguments.of("soap-request", "<hostile/>"),
                Arguments.of("soap-request", lend.replace(soap, "urn:hostile")));
    }

    private static String xxe(String file) {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM '" + file + "'>]>" + Envelopes.lend("&e;", "14");
    }

    private static String billionLaughs() {
        return "<!DOCTYPE x [<!ENTITY a 'hostile'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                + Envelopes.lend("&b;", "14");
    }

    private static String header(String content) {
        return Envelopes.lend("B1", "14")
                .replace("<soap:Body>", "<soap:Header>" + content + "</soap:Header><soap:Body>");
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append("a").append(i).append("='' ");
        }
        return attributes.toString();
    }

    private HttpResponse<String> post(String request) throws IOException, InterruptedException {
        return post(request, StandardCharsets.UTF_8, "text/xml; charset=UTF-8");
    }

    private HttpResponse<String> post(String request, Charset charset, String type)
            throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getBytes(charset)))
                .build();
        return http.send(post, HttpResponse.BodyHandlers.ofString());
    }
}
