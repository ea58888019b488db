package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDocumentTest {

    private static final String HOME = "http://127.0.0.1:8105";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                       | [{`url`:`http://127.0.0.1:8105`}]",
                "{servers: []}                            | [{`url`:`http://127.0.0.1:8105`}]",
                "{servers: [{url: /}]}                    | [{`url`:`http://127.0.0.1:8105`}]",
                "{servers: [{url: /v1/}, {url: /v2}]}     | [{`url`:`http://127.0.0.1:8105/v1`}]",
                "{servers: [{url: 'https://a.example/b'}]} | [{`url`:`http://127.0.0.1:8105/b`},{`url`:`https://a.example/b`}]",
                "{servers: [{url: '{scheme}://a'}]}       | [{`url`:`http://127.0.0.1:8105`}]",
                "{servers: 7}                             | [{`url`:`http://127.0.0.1:8105`}]"
            })
    void putsTheServerFirstThatTheIntegrationIs(String document, String servers) {
        assertThat(json(document, HOME + "/")).contains("{\"servers\":" + servers.replace('`', '"') + "}");
    }

    @Test
    void leavesServersAloneWhenNobodyKnowsWhereItIs() {
        assertThat(json("servers: [{url: /v1}]", null)).contains("{\"servers\":[{\"url\":\"/v1\"}]}");
    }

    @Test
    void meansInJsonWhatItMeansInYaml() {
        String yaml =
                """
                # a comment
                info: {version: 1.10, description: no, since: 2010-12-01}
                responses:
                  200: {description: "é"}
                """;

        assertThat(json(yaml, null))
                .contains("{\"info\":{\"version\":1.10,\"description\":\"no\",\"since\":\"2010-12-01\"},"
                        + "\"responses\":{\"200\":{\"description\":\"é\"}}}");
    }

    @Test
    void takesJson() {
        assertThat(json("{\"openapi\": \"3.0.3\"}", null)).contains("{\"openapi\":\"3.0.3\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "[]", "{", "a: b: c", "a: &x [1]\nb: *x", "\u0000"})
    void givesUpOnWhatItCannotRead(String document) {
        assertThat(json(document, HOME)).isEmpty();
    }

    @Test
    void givesUpOnWhatIsTooDeep() {
        assertThat(json("[".repeat(10_000), HOME)).isEmpty();
        assertThat(json("{\"a\":".repeat(300) + "1" + "}".repeat(300), HOME)).isEmpty();
    }

    private static Optional<String> json(String document, String httpUrl) {
        return OpenApiDocument.json(document.getBytes(StandardCharsets.UTF_8), httpUrl)
                .map(json -> new String(json, StandardCharsets.UTF_8));
    }
}
