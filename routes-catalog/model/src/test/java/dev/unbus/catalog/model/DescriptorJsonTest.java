package dev.unbus.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorJsonTest {

    private static final IntegrationDescriptor INTAKE = new IntegrationDescriptor(
            "order-intake",
            "orders",
            "0.1.0",
            "production",
            "Takes in orders.",
            Guarantee.AT_LEAST_ONCE,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-02T00:00:00Z"),
            List.of(Channel.parse("directory:orders/inbox")),
            List.of(Channel.parse("topic:orders.placed")),
            List.of(),
            List.of("crm-soap"),
            List.of(new RouteStatistics(
                    "order-file",
                    "started",
                    "directory:orders/inbox",
                    List.of("direct:order"),
                    3,
                    1,
                    1.5,
                    2.5,
                    0,
                    17L,
                    Collections.nCopies(Latency.BUCKETS, 2L),
                    Guarantee.EFFECTIVELY_ONCE)),
            List.of(new ObservedChannel(Channel.parse("topic:orders.placed"), Direction.PRODUCED, 3)));

    @Test
    void comesBackAsItWas() {
        assertThat(DescriptorJson.read(DescriptorJson.write(INTAKE))).isEqualTo(INTAKE);
    }

    @Test
    void isWrittenForOthersToRead() {
        assertThat(written())
                .contains("\"guarantee\":\"at-least-once\"")
                .contains("\"startedAt\":\"2026-01-02T00:00:00Z\"")
                .contains("\"consumes\":[\"directory:orders/inbox\"]")
                .contains("{\"channel\":\"topic:orders.placed\",\"direction\":\"produced\",\"messages\":3}");
    }

    @Test
    void ignoresWhatALaterVersionAdds() {
        assertThat(read(written().replaceFirst("\\{", "{\"new\":{\"a\":[1]},"))).isEqualTo(INTAKE);
    }

    @Test
    void readsRoutesOfAnEarlierVersionThatSaysNothingOfTheirGuarantee() {
        IntegrationDescriptor earlier = read(written().replace(",\"guarantee\":\"effectively-once\"", ""));

        assertThat(earlier.routes())
                .hasSize(1)
                .extracting(RouteStatistics::guarantee)
                .containsOnlyNulls();
    }

    @Test
    void takesMissingListsAsEmpty() {
        IntegrationDescriptor least =
                read("""
                {"name":"a","team":"b","version":"1","startedAt":"2026-01-02T00:00:00Z"}""");

        assertThat(least.routes()).isEmpty();
        assertThat(least.guarantee()).isNull();
        assertThat(least.lifecycle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"orders\"            | \"Orders!\"      | team has to be lower-case",
                "\"0.1.0\"             | \"\"             | version is missing",
                "\"0.1.0\"             | {}               | at /version: wrong type",
                "\"exchanges\":3       | \"exchanges\":-3 | at /routes/0: exchanges is negative",
                "\"exchanges\":3       | \"exchanges\":\"3\" | at /routes/0/exchanges: wrong type",
                "1.5                   | \"NaN\"          | at /routes/0: meanMillis and p99Millis are finite",
                "[\"direct:order\"]    | [null]           | to of a route has an empty entry",
                "\"produced\"          | \"sideways\"     | at /channels/0/direction: wrong type",
                "topic:orders.placed\"] | pigeon:post\"]  | the kind of a channel is one of",
                "2026-01-02T00:00:00Z  | yesterday        | at /startedAt: wrong type"
            })
    void namesPlaceAndRuleOfAMistake(String good, String bad, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(written().replace(good, bad)))
                .withMessageContaining(complaint);
    }

    @Test
    void refusesMoreThanOneDocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(written() + written()));
    }

    @Test
    void refusesDeepNesting() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("{\"x\":" + "[".repeat(10_000)));
    }

    @Test
    void neverQuotesWhatItCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("secret")).withMessage("not JSON, line 1");
    }

    private static String written() {
        return new String(DescriptorJson.write(INTAKE), StandardCharsets.UTF_8);
    }

    private static IntegrationDescriptor read(String json) {
        return DescriptorJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
