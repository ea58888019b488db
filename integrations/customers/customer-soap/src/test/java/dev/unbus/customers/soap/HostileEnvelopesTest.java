package dev.unbus.customers.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(CustomerServiceDouble.class)
class HostileEnvelopesTest {

    private static final String GET = "<c:getCustomer><c:customerId>17850</c:customerId></c:getCustomer>";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/soap/customers")
    URI address;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("no XML", "GET /customers"),
                Arguments.of("cut off", envelope(GET).substring(0, 80)),
                Arguments.of("empty", ""),
                Arguments.of("a DTD", "<!DOCTYPE x [<!ENTITY e 'boom'>]>" + envelope(GET.replace("17850", "&e;"))),
                Arguments.of(
                        "an external entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                + envelope(GET.replace("17850", "&e;"))),
                Arguments.of("too deep", envelope("<a>".repeat(5_000) + "</a>".repeat(5_000))),
                Arguments.of("too large", envelope(GET.replace("17850", "1".repeat(2_000_000)))),
                Arguments.of("an unknown element", envelope("<c:dropTables/>")),
                Arguments.of("an unknown field", envelope(GET.replace("</c:getCustomer>", "<c:x/></c:getCustomer>"))),
                Arguments.of("a missing field", envelope("<c:getCustomer/>")),
                Arguments.of(
                        "a wrong type",
                        envelope("<c:findCustomers><c:offset>many</c:offset><c:limit>1</c:limit>"
                                + "</c:findCustomers>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void answersWithAFaultWithoutInternals(String what, String envelope) throws Exception {
        HttpResponse<String> response = post(envelope, StandardCharsets.UTF_8);

        assertThat(response.statusCode()).isBetween(400, 599);
        assertThat(response.body())
                .contains("Fault>")
                .contains("Client</faultcode>")
                .doesNotContain("Exception", "org.apache", "\tat ", "boom");
    }

    @Test
    void answersWithAFaultToAWrongEncoding() throws Exception {
        HttpResponse<String> response = post(
                "<?xml version='1.0' encoding='UTF-8'?>" + envelope(GET.replace("17850", "é")),
                StandardCharsets.ISO_8859_1);

        assertThat(response.body()).contains("Client</faultcode>");
    }

    @Test
    void servesTheContractOfTheCrmUnchangedButForTheAddress() throws Exception {
        String served = client.send(
                        HttpRequest.newBuilder(URI.create(address + "?wsdl")).build(), BodyHandlers.ofString())
                .body();

        assertThat(elements(served))
                .containsExactlyInAnyOrderElementsOf(
                        elements(Files.readString(Path.of("src/main/resources/contract/crm.wsdl"))));
        assertThat(served).contains("location=\"" + address + "\"");
    }

    @AfterEach
    void goesOnWithTheNextRequest() throws Exception {
        assertThat(post(envelope(GET), StandardCharsets.UTF_8).body()).contains("Ada &amp; Sons");
    }

    private HttpResponse<String> post(String envelope, Charset charset) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(BodyPublishers.ofByteArray(envelope.getBytes(charset)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:c='urn:legacy:crm:1'><s:Body>"
                + body + "</s:Body></s:Envelope>";
    }

    /** Every element with its attributes in order of their names; form, namespace prefixes' places and address apart. */
    private static List<String> elements(String wsdl) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(wsdl)))
                .getElementsByTagName("*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> (Element) elements.item(index))
                .map(element -> element.getNodeName() + attributes(element))
                .toList();
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int index = 0; index < nodes.getLength(); index++) {
            String name = nodes.item(index).getNodeName();
            if (!name.startsWith("xmlns") && !name.equals("location")) {
                attributes.put(name, nodes.item(index).getNodeValue());
            }
        }
        return attributes;
    }
}
