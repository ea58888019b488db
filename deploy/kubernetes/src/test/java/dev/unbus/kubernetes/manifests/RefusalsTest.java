package dev.unbus.kubernetes.manifests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final String ENVIRONMENT = "deploy/environments/kubernetes/environment.yaml";

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void copyTheProject() {
        project = new TestProject(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            UNBUS_JMS_PASSWORD_FILE: {secret: artemis-credentials, key: password} | QUARKUS_ARTEMIS_PASSWORD: {env: PASSWORD} | the value of QUARKUS_ARTEMIS_PASSWORD is in environment variable PASSWORD, where no pod can read it
            UNBUS_JMS_PASSWORD_FILE: {secret: artemis-credentials, key: password} | UNBUS_JMS_PASSWORD_FILE: {file: pw} | the value of UNBUS_JMS_PASSWORD_FILE is in file pw, where no pod can read it; name a secret and a key of the cluster
            QUARKUS_ARTEMIS_USERNAME: unbus | UNBUS_HOME: /tmp | UNBUS_HOME is set by the manifests
            password: {secret: artemis-credentials, key: password}\\n  argo | password: {file: pw}\\n  argo | the value of password is in file pw, where KEDA cannot read it
            \\n  erp: | \\n  erq: | systems names neither erp nor soap, and billing/invoice-dispatch needs one of them for soap:erp
            [kafka, artemis, | [kafka, ldap, | there is no system ldap; there are: artemis, catalog-database
            replicas: 1\\n | replicas: 3\\n | one instance uses an exclusive volume, but fulfilment/warehouse-dispatch has 3 replicas
            KAFKA_BOOTSTRAP_SERVERS: unbus | KAFKA_BROKERS: unbus | KAFKA_BOOTSTRAP_SERVERS is missing in config
            """)
    void namesFileLineAndRule(String from, String to, String rule) throws IOException {
        // The exclusive flow does not scale; without its queue's trigger nobody asks for the password of KEDA.
        if (rule.contains("KEDA cannot")) {
            project.change(ENVIRONMENT, "access: exclusive", "access: shared");
        }
        project.change(ENVIRONMENT, from.replace("\\n", "\n"), to.replace("\\n", "\n"));

        assertThatThrownBy(() -> project.manifests("kubernetes").all())
                .isInstanceOf(ManifestException.class)
                .hasMessageMatching("(?s).*/environment\\.yaml:[0-9]+: .*\\.")
                .hasMessageContaining(rule);
    }

    @Test
    void namesTheLineOfASecretOfAFlow() throws IOException {
        project.change(
                ENVIRONMENT,
                "QUARKUS_DATASOURCE_POSTGRESQL_CREDENTIALS_PROVIDER: {secret: order-status-database}",
                "QUARKUS_DATASOURCE_POSTGRESQL_PASSWORD: {file: password.txt}");
        int line = project.environment("kubernetes")
                .line("flows", "orders/order-status-api", "secrets", "QUARKUS_DATASOURCE_POSTGRESQL_PASSWORD");

        assertThatThrownBy(() -> FlowManifests.render(
                        project.flow("orders/order-status-api"), project.environment("kubernetes"), "0.1.0"))
                .hasMessageContaining("environment.yaml:" + line + ": the value of");
    }

    @Test
    void namesTheFlowsThereAre() {
        assertThatThrownBy(() -> project.flow("orders/order-intakes"))
                .isInstanceOf(ManifestException.class)
                .hasMessageStartingWith("there is no integration orders/order-intakes; there are: "
                        + "billing/invoice-dispatch, customers/customer-api");
    }

    @Test
    void namesTheLineOfABrokenDescriptor() throws IOException {
        project.change("integrations/orders/order-intake/catalog-info.yaml", "directory:", "folder:");

        assertThatThrownBy(() -> project.flow("orders/order-intake"))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("catalog-info.yaml:7: ")
                .hasMessageContaining("the kind of a channel is one of");
    }

    @Test
    void refusesAFlowInTheFolderOfAnother() throws IOException {
        Path stranger = folder.resolve("integrations/orders/order-intake");
        Files.move(stranger, folder.resolve("integrations/orders/intake"));

        assertThatThrownBy(() -> project.flow("orders/intake"))
                .hasMessageContaining("it declares orders/order-intake, but its folder is that of orders/intake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "0.1:2", "0.1.", "0,1", "../0"})
    void refusesAVersionThatIsNoTag(String version) {
        assertThatThrownBy(() -> FlowManifests.render(
                        project.flow("orders/order-intake"), project.environment("kubernetes"), version))
                .isInstanceOf(ManifestException.class)
                .hasMessageStartingWith("the version has to be 1 to 63 letters");
    }

    @Test
    void hasNoManifestsOfProcesses() {
        assertThatThrownBy(() -> FlowManifests.render(
                        project.flow("orders/order-intake"), project.environment("local"), "0.1.0"))
                .hasMessageContaining("environment.yaml:2: environment local runs processes on this machine");
    }

    @Test
    void runsNoTwoVersionsOnAnExclusiveVolume() {
        assertThatThrownBy(() -> FlowManifests.alongside(
                        project.flow("fulfilment/warehouse-dispatch"), project.environment("kubernetes"), "0.2.0"))
                .hasMessageContaining("cannot run side by side, since its volume is exclusive");
    }

    @Test
    void refusesAnInstanceWithoutAPort() {
        assertThatThrownBy(() -> new Instance("order-intake-1", 0, 9101, null))
                .hasMessageContaining("ports between 1 and 65535");
        assertThatThrownBy(() -> new Instance("Order Intake", 8101, 9101, null))
                .hasMessageContaining("lower-case letters");
    }
}
