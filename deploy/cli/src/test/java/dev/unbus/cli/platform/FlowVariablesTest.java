package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowVariablesTest {

    private static final String FLOW = "orders/order-intake";

    @TempDir
    Path root;

    @Test
    void readsTheValueOfASecretAndOfOthersNamesTheFile() throws IOException {
        Path file = Files.writeString(root.resolve("password"), " second \r\n");
        environment(
                """
                config: {A: a}
                secrets:
                  ERP_TOKEN: {file: password}
                  UNBUS_JMS_PASSWORD_FILE: {file: ./password}
                  QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER: {file: .}
                """);

        FlowVariables variables = new FlowVariables(root);

        assertThat(variables.of(FLOW, "test"))
                .isEqualTo(Map.of(
                        "A",
                        "a",
                        "ERP_TOKEN",
                        " second ",
                        "UNBUS_JMS_PASSWORD_FILE",
                        file.toString(),
                        "QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER",
                        root.toString()));
        assertThat(variables.secretsOf(FLOW, "test")).isEqualTo(Map.of("ERP_TOKEN", " second "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ERP_TOKEN: {file: none}               | the secret ERP_TOKEN has no value: file none cannot be read.
            UNBUS_JMS_PASSWORD_FILE: {file: none} | the secret UNBUS_JMS_PASSWORD_FILE has no value: file none does not exist or cannot be read.
            ERP_TOKEN: {secret: erp, key: token}  | the secret ERP_TOKEN has no value: key token of secret erp is known to a cluster only; give env or file instead.
            """)
    void saysWhichSecretHasNoValue(String secret, String sentence) throws IOException {
        environment("secrets: {" + secret + "}\n");

        assertThatThrownBy(() -> new FlowVariables(root).secretsOf(FLOW, "test"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(sentence);
    }

    private void environment(String yaml) throws IOException {
        Path file = root.resolve("deploy/environments/test/environment.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "target: local\n" + yaml);
    }
}
