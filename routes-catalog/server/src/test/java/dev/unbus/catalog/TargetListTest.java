package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetListTest {

    @Test
    void readsWhatTheRunnerWrites() {
        Target target = TargetList.parse(
                        """
                        [{"targets":["127.0.0.1:9101"],
                          "labels":{"integration":"orders/order-intake","http_url":"http://127.0.0.1:8101",
                                    "__metrics_path__":"/observe/metrics"}}]""")
                .get(0);

        assertThat(target.descriptor()).hasToString("http://127.0.0.1:9101/observe/integration");
        assertThat(target.integration()).hasToString("orders/order-intake");
        assertThat(target.httpUrl()).isEqualTo("http://127.0.0.1:8101");
    }

    @Test
    void readsYamlWithSeveralTargetsAndWithoutLabels() {
        assertThat(
                        TargetList.parse(
                                """
                        - targets: ["10.0.0.1:9101", "[::1]:9102"]
                        - targets: [host.example:9103]
                          labels: {__scheme__: https}
                        """))
                .extracting(target -> target.management().toString())
                .containsExactly("http://10.0.0.1:9101", "http://[::1]:9102", "https://host.example:9103");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                      | not a list",
                "{                                                       | neither JSON nor YAML",
                "{\"targets\":[]}                                        | not a list",
                "[7]                                                     | entry 1: targets is missing",
                "[{\"targets\":\"a:1\"}]                                 | entry 1: targets is missing or not a list",
                "[{\"targets\":[]},{\"targets\":[7]}]                    | entry 2: a target is written host:port",
                "[{\"targets\":[\"http://a:1/x\"]}]                      | a target is written host:port",
                "[{\"targets\":[\"a:1\"],\"labels\":{\"integration\":1}}] | label integration is not a text",
                "[{\"targets\":[\"a:1\"],\"labels\":{\"integration\":\"x\"}}] | an integration is named team/flow",
                "[{\"targets\":[\"a:1\"],\"labels\":{\"__scheme__\":\"file\"}}] | http or https"
            })
    void namesThePlaceOfAMistake(String text, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetList.parse(text))
                .withMessageContaining(complaint);
    }

    @Test
    void refusesDeepNesting() {
        assertThatIllegalArgumentException().isThrownBy(() -> TargetList.parse("[".repeat(5_000)));
    }
}
