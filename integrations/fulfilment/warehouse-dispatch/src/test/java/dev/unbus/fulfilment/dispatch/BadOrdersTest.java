package dev.unbus.fulfilment.dispatch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class BadOrdersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GOOD = Orders.json("1");

    private final KafkaProbe kafka = new KafkaProbe();
    private final JmsProbe jms = new JmsProbe();

    @Inject
    ConnectionFactory connections;

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                bad("json-present at record: its value is empty", ""),
                bad("json-well-formed at line 1, column 7: it is not one JSON document", "secret"),
                bad("json-well-formed at line 1, column 17: it is not one JSON document", "{\"orderId\":\"1\"} 2"),
                bad(
                        "utf-8 at byte 48: it is not UTF-8",
                        GOOD.replace("United", "Réunion").getBytes(ISO_8859_1)),
                bad("utf-8 at byte 0: it is not UTF-8", GOOD.getBytes(UTF_16)),
                bad("json-size at record: it has 70000 bytes, more than 65536", " ".repeat(70_000)),
                bad("json-bounded at record: it nests too deep or has too long a part", "[".repeat(5_000)),
                bad("field-type at document: expected an object", "[]"));
    }

    static Stream<Arguments> brokenFields() {
        return Stream.of(
                bad("field-present at /orderId: it is missing or empty", GOOD.replace("\"1\"", "\"\"")),
                bad("field-type at /orderId: expected text", GOOD.replace("\"1\"", "1")),
                bad("field-present at /total: it is missing", GOOD.replace("139.10", "null")),
                bad("field-type at /total: expected a number", GOOD.replace("139.10", "\"139.10\"")),
                bad(
                        "amount-bounded at /total: at most 16 digits before and 4 behind the point",
                        GOOD.replace("139.10", "1e999999999")),
                bad("currency-code at /currency: expected an ISO 4217 code", GOOD.replace("GBP", "gb")),
                bad(
                        "quantity-positive at /lines/0/quantity: expected at least 1",
                        GOOD.replaceFirst("\"quantity\":6", "\"quantity\":-6")),
                bad(
                        "field-type at /lines/0/quantity: expected a whole number",
                        GOOD.replaceFirst("\"quantity\":6", "\"quantity\":6.5")),
                bad("field-present at /lines/1/sku: it is missing or empty", GOOD.replace("\"sku\":\"71053\",", "")),
                bad("field-type at /lines: expected an array", GOOD.replaceAll("\\[.*]", "{}")),
                bad("lines-present at /lines: an order has at least one line", GOOD.replaceAll("\\[.*]", "[]")),
                bad(
                        "xml-well-formed at /dispatch/lines/line/description, line 1: it is not well-formed XML",
                        GOOD.replace("T-LIGHT", "\\u0001")));
    }

    private static Arguments bad(String reason, String value) {
        return bad(reason, value.getBytes(UTF_8));
    }

    private static Arguments bad(String reason, byte[] value) {
        return arguments(reason, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenDocuments", "brokenFields"})
    void areSetAsideAndTheNextOneGoesOn(String reason, byte[] value) throws JMSException {
        String key = Orders.newId();
        kafka.send("orders.placed", key, value);
        kafka.send("orders.placed", key, Orders.json(key));

        assertThat(jms.receive("WMS.DISPATCH", PATIENCE).orElseThrow().body()).contains(key);
        Message failed = failed();
        assertThat(failed.getStringProperty(FailureHeaders.MESSAGE)).isEqualTo(reason);
        assertThat(failed.getStringProperty(FailureHeaders.INTEGRATION)).isEqualTo("fulfilment/warehouse-dispatch");
        assertThat(failed.getStringProperty(FailureHeaders.ROUTE)).isEqualTo(DispatchOrdersRoute.ID);
        // To Jakarta Messaging, no bytes are no body.
        assertThat(Optional.ofNullable(failed.getBody(byte[].class)).orElse(new byte[0]))
                .isEqualTo(value);
    }

    @Test
    void withoutAValueAreSetAsideUnderTheKeyOfTheirRecord() throws JMSException {
        String key = Orders.newId();
        kafka.send("orders.placed", key, (byte[]) null);

        Message failed = failed();
        assertThat(failed.getStringProperty(FailureHeaders.MESSAGE))
                .isEqualTo("json-present at record: its value is empty");
        assertThat(failed.getStringProperty(BusinessKey.HEADER)).isEqualTo(key);
    }

    @Test
    void areNotThoseWithUnknownFields() {
        String key = Orders.newId();
        kafka.send("orders.placed", key, Orders.json(key).replace("\"currency\"", "\"new\":{\"a\":[1]},\"currency\""));
        assertThat(jms.receive("WMS.DISPATCH", PATIENCE).orElseThrow().body()).contains(key);
    }

    private Message failed() {
        try (JMSContext context = connections.createContext()) {
            Message failed =
                    context.createConsumer(context.createQueue("unbus.failed")).receive(PATIENCE.toMillis());
            assertThat(failed).isNotNull();
            return failed;
        }
    }
}
