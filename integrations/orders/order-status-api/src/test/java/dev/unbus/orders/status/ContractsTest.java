package dev.unbus.orders.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.testkit.ContractProbe;
import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class ContractsTest {

    private static final String MESSAGES = "orders.order-status-api";

    @TestHTTPResource(value = "/", management = true)
    String management;

    private ContractProbe contracts;

    @BeforeEach
    void lookAtTheContracts() {
        contracts = new ContractProbe(management);
    }

    @Test
    void servesWhatItAnswersAndWhatItTakesIn() {
        assertThat(contracts.listed()).containsExactly("openapi orders-rest 1.0.0", "asyncapi " + MESSAGES + " 0.1.0");
        assertThat(contracts.asyncApiViolations(MESSAGES)).isEmpty();
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(contracts.document("orders-rest"), null, null);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).containsOnlyKeys("/orders", "/orders/{orderId}");
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("orders.placed", Events.placed("1"), "placedAt"),
                Arguments.of("orders.cancelled", Events.cancelled("1"), "country"),
                Arguments.of("orders.shipped", Events.shipped("1"), "carrier"),
                Arguments.of("invoices.created", Events.invoiced("1"), "invoiceNumber"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void describesTheEventsThatItReads(String topic, String event, String needed) {
        String without = event.replace("\"" + needed + "\"", "\"another\"");

        assertThat(contracts.messageViolations(MESSAGES, "topic:" + topic, event))
                .isEmpty();
        assertThat(contracts.messageViolations(MESSAGES, "topic:" + topic, without))
                .hasSize(1);
    }
}
