package dev.unbus.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.FlowProject;
import dev.unbus.cli.console.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandTest {

    private static final String STAGING =
            """
            target: local
            config:
              SAME: same
              ONLY_HERE: here
              OTHER: one
            secrets:
              DB_PASSWORD: {file: one}
              API_TOKEN: {secret: api, key: token}
            flows:
              orders/order-intake:
                replicas: 2
            """;

    private static final String PRODUCTION =
            """
            target: local
            config:
              SAME: same
              OTHER: two
              MAIL_PASSWORD: geheim
            secrets:
              DB_PASSWORD: {file: other}
              API_TOKEN: {env: UNBUS_TEST_NOT_SET}
              ONLY_THERE: {file: one}
            """;

    @TempDir
    Path folder;

    private FlowProject project;

    @BeforeEach
    void layOutTwoEnvironments() {
        project = new FlowProject(folder)
                .write("deploy/environments/staging/environment.yaml", STAGING)
                .write("deploy/environments/production/environment.yaml", PRODUCTION)
                .write("one", "streng geheim\n")
                .write("other", "streng geheim");
    }

    @Test
    void tellsWhatEveryIntegrationHasOnceAndWhatOneHasApart() {
        assertThat(project.run("config", "diff", "staging", "production")).isZero();

        assertThat(project.out().lines())
                .containsExactly(
                        "every integration, staging → production:",
                        "  secret API_TOKEN: key token of secret api → environment variable UNBUS_TEST_NOT_SET (values: unknown)",
                        "  secret DB_PASSWORD: file one → file other (values: equal)",
                        "  config MAIL_PASSWORD: - → (hidden)",
                        "  config ONLY_HERE: here → -",
                        "  secret ONLY_THERE: - → file one",
                        "  config OTHER: one → two",
                        "orders/order-intake, staging → production:",
                        "  setting replicas: 2 → 1");
    }

    @ParameterizedTest
    @CsvSource({"streng geheim,equal", "anders geheim,different", "'streng geheim ',different", "'',different"})
    void comparesValuesAndShowsNone(String value, String told) throws JsonProcessingException {
        project.write("other", value);

        assertThat(project.run("config", "diff", "staging", "production", "orders/order-intake", "--json"))
                .isZero();

        JsonNode differences = Json.tree(project.out()).at("/integrations/0/differences");
        assertThat(differences)
                .filteredOn(one -> one.path("name").asText().equals("DB_PASSWORD"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("values").asText()).isEqualTo(told));
        assertThat(project.out() + project.err()).doesNotContain("geheim");
    }

    @Test
    void comparesASecretThatGotIntoTheConfiguration() {
        project.replace(
                        "deploy/environments/production/environment.yaml",
                        "MAIL_PASSWORD: geheim",
                        "DB_PASSWORD: streng geheim")
                .replace("deploy/environments/production/environment.yaml", "  DB_PASSWORD: {file: other}\n", "");

        project.run("config", "diff", "staging", "production");

        assertThat(project.out())
                .contains("secret DB_PASSWORD: file one → written in config (values: equal)")
                .doesNotContain("geheim");
    }

    @Test
    void endsWithOneOnDriftWhenAsked() {
        assertThat(project.run("config", "diff", "staging", "production", "--fail-on-drift"))
                .isEqualTo(1);
        assertThat(project.run("config", "diff", "staging", "staging", "--fail-on-drift"))
                .isZero();

        assertThat(project.out()).isEqualTo("staging and staging do not differ.\n");
    }

    @Test
    void comparesResources() {
        project.run("config", "diff", "kubernetes", "local", "billing/invoice-dispatch");

        assertThat(project.out())
                .contains(
                        "billing/invoice-dispatch, kubernetes → local:", "setting resources.limits.memory: 384Mi → -");
    }

    @Test
    void showsWhatAnIntegrationGets() {
        assertThat(project.run("config", "show", "production", "orders/order-intake"))
                .isZero();

        assertThat(project.out())
                .contains("  replicas: 1\n", "  config OTHER: two\n", "  config MAIL_PASSWORD: (hidden)\n")
                .contains("  secret DB_PASSWORD: file other\n")
                .contains("  secret API_TOKEN: environment variable UNBUS_TEST_NOT_SET (cannot be read here)\n")
                .doesNotContain("geheim");
    }

    @Test
    void showsTheSameInJson() throws JsonProcessingException {
        project.run("config", "show", "production", "orders/order-intake", "--json");

        JsonNode document = Json.tree(project.out());
        assertThat(document.at("/secrets/DB_PASSWORD/place").asText()).isEqualTo("file other");
        assertThat(document.at("/config/OTHER").asText()).isEqualTo("two");
        assertThat(project.out()).doesNotContain("geheim");
    }

    @Test
    void namesTheEnvironmentsThereAre() {
        assertThat(project.run("config", "diff", "staging", "moon")).isEqualTo(1);

        assertThat(project.err())
                .contains("there is no environment moon; there are: kubernetes, local, production, staging.");
    }

    @Test
    void saysWhatIsWrongInTheFileAndNotWhatIsInIt() {
        project.replace("deploy/environments/staging/environment.yaml", "{file: one}", "geheim");

        assertThat(project.run("config", "diff", "staging", "production")).isEqualTo(1);

        assertThat(project.err()).contains("environment.yaml:7:").doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config",
                "config diff",
                "config diff local",
                "config diff local staging orders/nothing",
                "config show local",
                "config show local orders/nothing"
            })
    void answersWrongUsageWithTwo(String line) {
        assertThat(project.run(line.split(" ", -1))).isEqualTo(2);
    }
}
