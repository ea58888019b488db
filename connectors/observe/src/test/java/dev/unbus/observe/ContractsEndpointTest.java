package dev.unbus.observe;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unbus.observe.OrderMessages.Line;
import dev.unbus.observe.OrderMessages.OrderTaken;
import dev.unbus.testkit.ContractProbe;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractsEndpointTest {

    private static final String MESSAGES = "orders.order-intake";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @TestHTTPResource(value = "/", management = true)
    String observe;

    private ContractProbe contracts;

    @BeforeEach
    void lookAtTheContracts() {
        contracts = new ContractProbe(observe);
    }

    @Test
    void listsFilesOfTheTeamAndWhatIsGenerated() {
        assertThat(contracts.listed())
                .containsExactly(
                        "wsdl crm-soap 0.1.0-SNAPSHOT",
                        "openapi customers-rest 1",
                        "asyncapi orders.order-intake 0.1.0-SNAPSHOT");
    }

    @ParameterizedTest
    @CsvSource({
        "customers-rest, application/yaml, operationId: getAddress",
        "crm-soap, application/xml, urn:crm",
        "orders.order-intake, application/json, orders.taken"
    })
    void servesDocumentsByName(String name, String mediaType, String part) {
        when().get(observe + "contracts/" + name)
                .then()
                .statusCode(200)
                .contentType(equalTo(mediaType))
                .body(containsString(part));
    }

    @Test
    void knowsNoOtherNames() {
        when().get(observe + "contracts/application.properties")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("This integration has no contract of that name."));
        given().urlEncodingEnabled(false)
                .get(observe + "contracts/..%2Fapplication.properties")
                .then()
                .statusCode(404);
        given().post(observe + "contracts").then().statusCode(405);
    }

    @Test
    void writesAsyncApiAsItsSchemaHasIt() {
        assertThat(contracts.asyncApiViolations(MESSAGES)).isEmpty();
    }

    @Test
    void tellsWhatIsReceivedAndSentOverWhat() throws JsonProcessingException {
        JsonNode document = document();

        assertThat(document.path("operations").fieldNames())
                .toIterable()
                .containsExactly(
                        "receive.queue.REMARKS",
                        "receive.topic.orders.odd",
                        "receive.topic.orders.placed",
                        "send.queue.NOTES",
                        "send.topic.orders.placed",
                        "send.topic.orders.taken");
        assertThat(document.at("/channels/topic.orders.taken/bindings/kafka/topic")
                        .asText())
                .isEqualTo("orders.taken");
        assertThat(document.at("/channels/queue.NOTES/bindings/jms/destination").asText())
                .isEqualTo("NOTES");
        assertThat(document.at("/channels/topic.orders.taken/messages/OrderTaken/bindings/kafka/key/description")
                        .asText())
                .isEqualTo("The value of orderId.");
        assertThat(document.at("/channels/topic.orders.odd/description").asText())
                .isEqualTo("Nobody has described its messages.");
    }

    @Test
    void takesXmlSchemasAndWordsForWhatIsNotJson() throws JsonProcessingException {
        JsonNode document = document();

        JsonNode remark = document.at("/channels/queue.REMARKS/messages/remark");
        assertThat(remark.path("contentType").asText()).isEqualTo("application/xml");
        assertThat(remark.at("/payload/schema").asText()).contains("<xs:element name=\"remark\"");
        JsonNode note = document.at("/channels/queue.NOTES/messages/note");
        assertThat(note.path("description").asText()).isEqualTo("A line of at most 80 characters.");
        assertThat(note.has("payload")).isFalse();
    }

    @Test
    void asksOfWhatItReceivesOnlyWhatCannotBeNull() throws JsonProcessingException {
        JsonNode received = document().at("/channels/topic.orders.placed/messages/OrderPlaced/payload");

        assertThat(received.path("required")).extracting(JsonNode::asText).containsExactly("orderId");
        assertThat(received.at("/properties/customerId/type"))
                .extracting(JsonNode::asText)
                .containsExactly("string", "null");
    }

    @Test
    void joinsARecordWithWhatItsTeamSaysOfIt() throws JsonProcessingException {
        JsonNode sent = document().at("/channels/topic.orders.taken/messages/OrderTaken/payload");

        assertThat(sent.has("$schema")).isFalse();
        assertThat(sent.path("title").asText()).isEqualTo("orders.taken");
        assertThat(sent.at("/properties/total").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "minimum", "description");
        assertThat(sent.path("required")).hasSize(12);
    }

    @Test
    void describesRecordsAsTheyAreWritten() throws JsonProcessingException {
        assertThat(violations(taken())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2026-01-01T00:00:00Z\" | 1767225600",
                "\"2026-01-01T00:00:00Z\" | \"yesterday\"",
                "139.10                   | \"139.10\"",
                "139.10                   | -139.10",
                "\"sku\":\"a\"              | \"sku\":\"\"",
                "\"GBP\"                  | \"pounds\"",
                "\"web\"                  | \"WEB\"",
                "\"quantity\":6           | \"quantity\":6.5",
                "\"quantity\":6           | \"amount\":6",
                "\"customerId\":null,     | ``",
                "\"orderId\":\"1\"        | \"orderId\":null",
                "true                     | \"true\"",
                "[\"r\"]                  | [null]",
                "{\"a\":1}                | {\"a\":\"b\"}"
            })
    void tellsWhatIsWrittenOtherwise(String good, String bad) throws JsonProcessingException {
        String broken = taken().replace(good, bad);

        assertThat(broken).isNotEqualTo(taken());
        assertThat(violations(broken)).isNotEmpty();
    }

    private static String taken() throws JsonProcessingException {
        return JSON.writeValueAsString(new OrderTaken(
                "1",
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                LocalDate.parse("2026-01-02"),
                Currency.getInstance("GBP"),
                new BigDecimal("139.10"),
                true,
                1L << 40,
                OrderMessages.Channel.WEB,
                List.of(new Line("a", null, 6)),
                List.of("r"),
                Map.of("a", 1)));
    }

    private List<String> violations(String message) {
        return contracts.messageViolations(MESSAGES, "topic:orders.taken", message);
    }

    private JsonNode document() throws JsonProcessingException {
        return JSON.readTree(contracts.document(MESSAGES));
    }
}
