package dev.unbus.billing.invoices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.KafkaProbe.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
@QuarkusTestResource(ErpAddress.class)
class BadOrdersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GOOD = Orders.json("1");

    private final KafkaProbe kafka = new KafkaProbe();

    static Stream<Arguments> badOrders() {
        return Stream.of(
                bad("json-present at record: ", ""),
                bad("json-well-formed at line 1, column 7: ", "secret"),
                bad("json-well-formed at line 1, column 17: ", "{\"orderId\":\"1\"} 2"),
                arguments("utf-8 at byte ", GOOD.replace("Parcel", "Réunion").getBytes(ISO_8859_1)),
                arguments("utf-8 at byte 0: ", GOOD.getBytes(UTF_16)),
                bad("json-size at record: it has 70000 bytes, more than 65536", " ".repeat(70_000)),
                bad("json-bounded at ", "[".repeat(5_000)),
                bad("field-type at document: expected an object", "[]"),
                bad("field-present at /orderId: ", GOOD.replace("\"1\"", "\"\"")),
                bad("field-type at /orderId: expected text", GOOD.replace("\"1\"", "1")),
                bad("field-length at /orderId: ", GOOD.replace("\"1\"", "\"" + "1".repeat(101) + "\"")),
                bad("field-type at /customerId: expected text", GOOD.replace("\"17850\"", "17850")),
                bad("field-present at /total: it is missing", GOOD.replace("139.10", "null")),
                bad("field-type at /total: expected a number", GOOD.replace("139.10", "\"139.10\"")),
                bad("amount-bounded at /total: ", GOOD.replace("139.10", "1e999999999")),
                bad("currency-code at /currency: ", GOOD.replace("GBP", "gb")),
                bad("quantity-positive at /lines/0/quantity: ", GOOD.replace("\"quantity\":6", "\"quantity\":-6")),
                bad("field-type at /lines/0/quantity: ", GOOD.replace("\"quantity\":6", "\"quantity\":6.5")),
                bad("field-present at /lines/1/sku: ", GOOD.replace("\"sku\":\"71053\",", "")),
                bad("field-type at /lines: expected an array", GOOD.replaceAll("\\[.*]", "{}")),
                bad("lines-present at /lines: ", GOOD.replaceAll("\\[.*]", "[]")),
                bad("xml-character at request: ", GOOD.replace("71053", "7\\u0001")));
    }

    private static Arguments bad(String reason, String value) {
        return arguments(reason, value.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badOrders")
    void areSetAsideAndTheNextOneGoesOn(String reason, byte[] value) {
        String key = Orders.newId();
        kafka.send("orders.shipped", key, value);
        kafka.send("orders.shipped", key, Orders.json(key));

        Received failed = first("unbus.failed", key);
        assertThat(failed.headers().get(FailureHeaders.MESSAGE))
                .startsWith(reason)
                .doesNotContain("secret");
        assertThat(failed.headers()).containsEntry(FailureHeaders.ROUTE, InvoiceDispatchRoute.ID);
        assertThat(failed.value()).isEqualTo(new String(value, UTF_8));
        assertThat(first("invoices.created", key).value()).contains("INV-" + key);
    }

    @Test
    void withoutAValueAreSetAside() {
        String key = Orders.newId();
        kafka.send("orders.shipped", key, (byte[]) null);

        assertThat(first("unbus.failed", key).headers().get(FailureHeaders.MESSAGE))
                .startsWith("json-present");
    }

    @Test
    void areNotThoseWithUnknownFields() {
        String key = Orders.newId();
        kafka.send("orders.shipped", key, Orders.json(key).replace("\"currency\"", "\"new\":{\"a\":[1]},\"currency\""));

        assertThat(first("invoices.created", key).value()).contains("INV-" + key);
    }

    private Received first(String topic, String key) {
        return await().atMost(PATIENCE)
                .until(
                        () -> kafka.records(topic).stream()
                                .filter(message -> key.equals(message.key()))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
