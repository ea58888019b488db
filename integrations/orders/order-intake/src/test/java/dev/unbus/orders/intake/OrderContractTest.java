package dev.unbus.orders.intake;

import static dev.unbus.orders.intake.OrderFixtures.HEADING;
import static dev.unbus.orders.intake.OrderFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.unbus.delivery.JsonDocument;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderContractTest {

    private final OrderTranslation translation = OrderFixtures.translation(Map.of());

    private static Set<ValidationMessage> violations(String topic, String event) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(OrderContractTest.class.getResourceAsStream("/contract/" + topic + ".schema.json"));
        return schema.validate(
                event, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    private String event(String rows) {
        return JsonDocument.text(translation.translate(new InvoiceText(HEADING + rows, 2, false)));
    }

    @Test
    void writesOrdersAsTheContractHasThem() {
        String event = event(row("536365", "6", "2.55"));

        assertThat(event)
                .isEqualTo("{\"orderId\":\"536365\",\"customerId\":\"17850\",\"country\":\"United Kingdom\","
                        + "\"placedAt\":\"2010-12-01T08:26:00Z\",\"currency\":\"GBP\",\"total\":15.30,"
                        + "\"lines\":[{\"sku\":\"85123A\",\"description\":\"WHITE HOLDER\",\"quantity\":6,"
                        + "\"unitPrice\":2.55}]}");
        assertThat(violations("orders.placed", event)).isEmpty();
    }

    @Test
    void writesGuestsAndLargeAmountsAsTheContractHasThem() {
        String event = event("1,A,,999999999,2010-12-01T08:26,100000000000,,France\n");

        assertThat(event).contains("\"customerId\":null").contains("\"total\":99999999900000000000.00");
        assertThat(violations("orders.placed", event)).isEmpty();
    }

    @Test
    void writesCancellationsAsTheContractHasThem() {
        String event = event(row("C536379", "-1", "27.50"));

        assertThat(event).contains("\"cancelledAt\":\"2010-12-01T08:26:00Z\"").contains("\"total\":-27.50");
        assertThat(violations("orders.cancelled", event)).isEmpty();
    }

    @Test
    void theContractTellsOrdersFromCancellations() {
        assertThat(violations("orders.placed", event(row("C536379", "-1", "27.50"))))
                .isNotEmpty();
        assertThat(violations("orders.cancelled", event(row("536365")))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void theContractHasEveryFieldOfTheRecord(String topic, Class<? extends Record> type) throws IOException {
        JsonNode schema =
                new ObjectMapper().readTree(OrderContractTest.class.getResource("/contract/" + topic + ".schema.json"));
        List<String> components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(schema.path("properties").fieldNames()).toIterable().containsExactlyElementsOf(components);
        assertThat(schema.path("required")).extracting(JsonNode::asText).containsExactlyElementsOf(components);
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("orders.placed", OrderPlaced.class),
                Arguments.of("orders.cancelled", OrderCancelled.class));
    }
}
