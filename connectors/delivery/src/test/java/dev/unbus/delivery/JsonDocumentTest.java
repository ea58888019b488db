package dev.unbus.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentTest {

    private static final String ORDER = "{\"id\":\"a1\",\"total\":139.10,\"currency\":\"GBP\",\"guest\":null,"
            + "\"lines\":[{\"quantity\":6},{\"quantity\":0}],\"unknown\":{}}";

    @Test
    void readsTheFieldsThatAreAskedFor() {
        JsonFields order = fields(ORDER);

        assertThat(order.text("id", 10)).isEqualTo("a1");
        assertThat(order.currency("currency")).isEqualTo("GBP");
        assertThat(order.optionalText("guest", 10)).isNull();
        assertThat(order.objects("lines").get(0).positive("quantity")).isEqualTo(6);
    }

    @Test
    void keepsAmountsExact() {
        assertThat(fields(ORDER).amount("total")).isEqualTo(new BigDecimal("139.10"));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("field-present at /name", order -> order.text("name", 10)),
                wrong("field-present at /guest", order -> order.amount("guest")),
                wrong("field-type at /total", order -> order.text("total", 10)),
                wrong("field-type at /id", order -> order.amount("id")),
                wrong("field-type at /id", order -> order.objects("id")),
                wrong("field-type at /total", order -> order.positive("total")),
                wrong("field-length at /id", order -> order.text("id", 1)),
                wrong("currency-code at /id", order -> order.currency("id")),
                wrong(
                        "quantity-positive at /lines/1/quantity",
                        order -> order.objects("lines").get(1).positive("quantity")));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void namesRuleAndPointerOfAWrongField(String start, Consumer<JsonFields> reading) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> reading.accept(fields(ORDER)))
                .withMessageStartingWith(start + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | json-present at record",
                "{\"secret\":          | json-well-formed at line 1",
                "{} {}                | json-well-formed at line 1",
                "{\"a\":1,\"a\":2}      | json-well-formed at line 1",
                "[]                   | field-type at document",
                "1                    | field-type at document"
            })
    void rejectsWhatIsNoObject(String text, String start) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> fields(text))
                .withMessageStartingWith(start)
                .withNoCause()
                .satisfies(rejected -> assertThat(rejected.getMessage()).doesNotContain("secret"));
    }

    @Test
    void isBounded() {
        assertRejected("[".repeat(30), "json-bounded at ");
        assertRejected("1".repeat(60), "json-bounded at ");
        assertRejected(" ".repeat(2_000), "json-size at record: it has 2000 bytes, more than 1000");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> JsonDocument.fields(latin, 1_000))
                .withMessage("utf-8 at byte 6: it is not UTF-8");
    }

    private static void assertRejected(String text, String start) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> fields(text))
                .withMessageStartingWith(start);
    }

    private static Arguments wrong(String start, Consumer<JsonFields> reading) {
        return Arguments.of(start, reading);
    }

    private static JsonFields fields(String text) {
        return JsonDocument.fields(text.getBytes(StandardCharsets.UTF_8), 1_000);
    }

    @Test
    void writesTimesAsTextDecimalsDigitByDigitAndNulls() {
        record Event(String id, BigDecimal total, Instant at, String customer) {}

        assertThat(JsonDocument.text(new Event("1", new BigDecimal("1E+2"), Instant.EPOCH, null)))
                .isEqualTo("{\"id\":\"1\",\"total\":100,\"at\":\"1970-01-01T00:00:00Z\",\"customer\":null}");
    }
}
