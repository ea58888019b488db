package dev.unbus.orders.status;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class BadEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLACED = Events.placed("1");
    private static final Map<String, String> ROUTES = Map.of(
            "orders.placed", OrderEventsRoute.PLACED,
            "orders.cancelled", OrderEventsRoute.CANCELLED,
            "orders.shipped", FulfilmentEventsRoute.SHIPPED,
            "invoices.created", FulfilmentEventsRoute.INVOICED);
    private static final Map<String, UnaryOperator<String>> GOOD = Map.of(
            "orders.placed", Events::placed,
            "orders.cancelled", Events::cancelled,
            "orders.shipped", Events::shipped,
            "invoices.created", Events::invoiced);

    private final KafkaProbe kafka = new KafkaProbe();
    private final String key = Events.newId();

    @Inject
    OrderStore store;

    static Stream<Arguments> badEverywhere() {
        return ROUTES.keySet().stream()
                .flatMap(topic -> Stream.of(
                        arguments(topic, "json-present at record: its value is empty", bytes("")),
                        arguments(
                                topic,
                                "json-well-formed at line 1, column 7: it is not one JSON document",
                                bytes("secret")),
                        arguments(
                                topic, "utf-8 at byte 12: it is not UTF-8", "{\"orderId\":\"é\"}".getBytes(ISO_8859_1)),
                        arguments(
                                topic,
                                "json-size at record: it has 70000 bytes, more than 65536",
                                bytes(" ".repeat(70_000))),
                        arguments(
                                topic,
                                "json-bounded at record: it nests too deep or has too long a part",
                                bytes("[".repeat(5_000))),
                        arguments(topic, "field-type at document: expected an object", bytes("[]")),
                        arguments(topic, "field-type at document: expected an object", bytes("null")),
                        arguments(
                                topic,
                                "order-id at /orderId: expected 1 to 20 letters and digits",
                                bytes(GOOD.get(topic).apply("../1"))),
                        arguments(
                                topic,
                                "field-present at /currency: it is missing or empty",
                                bytes(GOOD.get(topic).apply("1").replace("\"currency\":\"GBP\",", "")))));
    }

    static Stream<Arguments> badOrders() {
        return Stream.of(
                bad("json-well-formed at line 1, column 17: it is not one JSON document", "{\"orderId\":\"1\"} 2"),
                bad(
                        "json-well-formed at line 1, column 25: it is not one JSON document",
                        "{\"orderId\":\"1\",\"orderId\":\"2\"}"),
                arguments("orders.placed", "utf-8 at byte 0: it is not UTF-8", PLACED.getBytes(UTF_16)),
                wrong("/orderId", "\"1\"", "1"),
                wrong("/customerId", "\"17850\"", "{\"a\":1}"),
                wrong("/total", "139.10", "\"139.10\""),
                wrong("/total", "139.10", "true"),
                wrong("/country", "\"United Kingdom\"", "[\"United Kingdom\"]"),
                wrong("/placedAt", "2010-12-01T08:26:00Z", "yesterday"),
                wrong("/placedAt", "08:26:00Z", "08:26:00"),
                wrong("/placedAt", "\"2010-12-01T08:26:00Z\"", "1291191960"),
                changed("field-present at /total: it is missing or empty", "139.10", "null"),
                changed("field-present at /country: it is missing or empty", "United Kingdom", " "),
                changed(
                        "field-length at /country: it is longer than 200 characters",
                        "United Kingdom",
                        "x".repeat(201)),
                changed(
                        "field-characters at /country: it has control characters or half a character",
                        "United",
                        "\\u0000"),
                changed(
                        "field-characters at /country: it has control characters or half a character",
                        "United",
                        "\\ud800"),
                changed(
                        "amount-bounded at /total: at most 16 digits before and 4 behind the point",
                        "139.10",
                        "1e999999999"),
                changed(
                        "amount-bounded at /total: at most 16 digits before and 4 behind the point",
                        "139.10",
                        "0.00001"),
                changed("time-bounded at /placedAt: expected a year from 1900 to 9999", "2010-12", "+999999999-12"),
                changed("currency-code at /currency: expected an ISO 4217 code", "GBP", "gb"),
                changed(
                        "customer-id at /customerId: expected 1 to 20 letters, digits, points, dashes and underscores",
                        "17850",
                        "1 or 2"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"badEverywhere", "badOrders"})
    void areSetAsideAndTheNextOneGoesOn(String topic, String reason, byte[] value) {
        kafka.send(topic, key, value);
        kafka.send(topic, key, GOOD.get(topic).apply(key));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(store.find(key)).isPresent());
        KafkaProbe.Received failed = failed();
        assertThat(failed.headers())
                .containsEntry(FailureHeaders.MESSAGE, reason)
                .containsEntry(FailureHeaders.INTEGRATION, "orders/order-status-api")
                .containsEntry(FailureHeaders.ROUTE, ROUTES.get(topic))
                .containsEntry(FailureHeaders.ATTEMPTS, "1")
                .containsEntry(BusinessKey.HEADER, key);
        assertThat(failed.value()).isEqualTo(new String(value, UTF_8));
    }

    @Test
    void withoutAValueAreSetAside() {
        kafka.send("orders.shipped", key, (byte[]) null);

        assertThat(failed().headers())
                .containsEntry(FailureHeaders.MESSAGE, "json-present at record: its value is empty");
    }

    @Test
    void areNotThoseWithUnknownFields() {
        kafka.send("orders.placed", key, Events.placed(key).replace("{\"orderId", "{\"new\":{\"a\":[1]},\"orderId"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(store.find(key)).isPresent());
    }

    @Test
    void areNotThoseOfGuests() {
        kafka.send("orders.placed", key, Events.placed(key).replace("\"customerId\":\"17850\",", ""));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(store.find(key))
                .get()
                .extracting(Order::customerId)
                .isNull());
    }

    private static Arguments wrong(String pointer, String from, String to) {
        return changed("field-type at " + pointer + ": its type or form is not the one of the contract", from, to);
    }

    private static Arguments changed(String reason, String from, String to) {
        assertThat(PLACED).contains(from);
        return bad(reason, PLACED.replace(from, to));
    }

    private static Arguments bad(String reason, String value) {
        return arguments("orders.placed", reason, bytes(value));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(UTF_8);
    }

    private KafkaProbe.Received failed() {
        return await().atMost(PATIENCE)
                .until(
                        () -> kafka.records("unbus.failed").stream()
                                .filter(message -> key.equals(message.key()))
                                .findFirst(),
                        message -> message.isPresent())
                .orElseThrow();
    }
}
