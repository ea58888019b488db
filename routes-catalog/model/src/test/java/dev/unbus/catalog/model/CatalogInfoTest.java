package dev.unbus.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogInfoTest {

    private static final String COMPLETE =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: order-intake
              description: Takes in order files.
              tags: [unknown, to, us]
              annotations:
                backstage.io/techdocs-ref: dir:.
                unbus.dev/consumes: directory:orders/inbox
                unbus.dev/produces: topic:orders.placed, topic:orders.cancelled
                unbus.dev/guarantee: at-least-once
                unbus.dev/local-port: "8101"
                unbus.dev/guarantees: take-orders = effectively-once, tell-orders=at-most-once
            spec:
              type: service
              lifecycle: production
              owner: orders
              system: order-to-cash
              providesApis: []
              consumesApis: [crm-soap]
            """;

    @Test
    void readsWhatATeamDeclares() throws IOException {
        CatalogInfo info = read(COMPLETE);

        assertThat(info.id()).hasToString("orders/order-intake");
        assertThat(info.consumes()).containsExactly(Channel.parse("directory:orders/inbox"));
        assertThat(info.produces()).extracting(Channel::name).containsExactly("orders.placed", "orders.cancelled");
        assertThat(info.guarantee()).isEqualTo(Guarantee.AT_LEAST_ONCE);
        assertThat(info.guaranteeOf("take-orders")).isEqualTo(Guarantee.EFFECTIVELY_ONCE);
        assertThat(info.guaranteeOf("tell-orders")).isEqualTo(Guarantee.AT_MOST_ONCE);
        assertThat(info.guaranteeOf("another")).isEqualTo(Guarantee.AT_LEAST_ONCE);
        assertThat(info.localPort()).isEqualTo(OptionalInt.of(8101));
        assertThat(info.system()).isEqualTo("order-to-cash");
        assertThat(info.providesApis()).isEmpty();
        assertThat(info.consumesApis()).containsExactly("crm-soap");
    }

    @Test
    void needsNoAnnotationsAndNoApis() throws IOException {
        CatalogInfo info = read(
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: a}
                spec: {lifecycle: production, owner: b, providesApis: null}
                """);

        assertThat(info.consumes()).isEmpty();
        assertThat(info.guarantee()).isNull();
        assertThat(info.guaranteeOf("any")).isNull();
        assertThat(info.localPort()).isEmpty();
        assertThat(info.providesApis()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("kind: Component", "kind: API", 2, "kind: has to be Component"),
                Arguments.of("name: order-intake", "name: Order Intake", 4, "metadata.name has to be lower-case"),
                Arguments.of("  name: order-intake", "  nam: order-intake", 4, "name is missing"),
                Arguments.of("directory:orders/inbox", "orders/inbox", 9, "unbus.dev/consumes: a channel is written"),
                Arguments.of("topic:orders.placed,", "topic:orders.placed,,", 10, "a channel is written kind:name"),
                Arguments.of("orders.cancelled", "orders.placed", 10, "topic:orders.placed is listed twice"),
                Arguments.of(
                        "guarantee: at-least-once",
                        "guarantee: exactly-once",
                        11,
                        "a guarantee is one of at-most-once"),
                Arguments.of("\"8101\"", "\"81010\"", 12, "a port is a number between"),
                Arguments.of("take-orders =", "take-orders", 13, "is written route=guarantee"),
                Arguments.of("tell-orders=at", "=at", 13, "is written route=guarantee"),
                Arguments.of("at-most-once", "once", 13, "a guarantee is one of at-most-once"),
                Arguments.of("tell-orders", "take-orders", 13, "route take-orders is listed twice"),
                Arguments.of("owner: orders", "owner: [orders]", 17, "owner has to be a single text"),
                Arguments.of("  owner: orders\n", "", 15, "owner is missing"),
                Arguments.of("providesApis: []", "providesApis: crm", 19, "providesApis has to be a list"),
                Arguments.of("  type: service", "  owner: a", 17, "owner is given twice"),
                Arguments.of("  type: service", "\ttype: service", 15, "not YAML"),
                Arguments.of("[crm-soap]", "[crm-soap", 21, "not YAML"),
                Arguments.of("[crm-soap]", "[crm-soap]\n---\nkind: Component", 21, "not YAML"),
                Arguments.of("[crm-soap]", "[".repeat(100), 1, "not YAML"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void namesLineAndRuleOfAMistake(String good, String bad, int line, String rule) {
        assertThatExceptionOfType(CatalogInfoException.class)
                .isThrownBy(() -> read(COMPLETE.replace(good, bad)))
                .withMessageStartingWith("catalog-info.yaml:" + line + ": ")
                .withMessageContaining(rule)
                .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(line));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(CatalogInfoException.class)
                .isThrownBy(() -> read(""))
                .withMessageContaining("empty");
    }

    @Test
    void refusesAScalarForAFile() {
        assertThatExceptionOfType(CatalogInfoException.class)
                .isThrownBy(() -> read("hello"))
                .withMessageContaining("expected fields");
    }

    @Test
    void refusesAnotherEncoding() {
        assertThatExceptionOfType(CatalogInfoException.class)
                .isThrownBy(() -> read(COMPLETE.replace("Takes", "Nähme").getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void refusesAHugeFile() {
        assertThatExceptionOfType(CatalogInfoException.class)
                .isThrownBy(() -> read(COMPLETE + "#".repeat(70_000)))
                .withMessageContaining("larger than");
    }

    private static CatalogInfo read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CatalogInfo read(byte[] bytes) throws IOException {
        return CatalogInfo.read(new ByteArrayInputStream(bytes), "catalog-info.yaml");
    }
}
