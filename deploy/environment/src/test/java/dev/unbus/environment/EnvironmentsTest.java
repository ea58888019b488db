package dev.unbus.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.catalog.model.IntegrationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {

    private static final IntegrationId INTAKE = IntegrationId.parse("orders/order-intake");
    private static final IntegrationId STATUS = IntegrationId.parse("orders/order-status-api");

    @TempDir
    Path root;

    @Test
    void readsWhatAFlowSaysOverWhatAllSayOverTheDefaults() throws IOException {
        FlowPlan plan = environment(
                        """
                target: kubernetes
                config:
                  A: all
                  B: all
                secrets:
                  C: {secret: all, key: c}
                defaults:
                  replicas: 2
                  drain: 45s
                  config: {B: default}
                flows:
                  orders/order-intake:
                    replicas: 1
                    config: {C: own}
                """)
                .plan(INTAKE);

        assertThat(plan.replicas()).isEqualTo(1);
        assertThat(plan.drain()).isEqualTo(Duration.ofSeconds(45));
        assertThat(plan.readyWithin()).isEqualTo(Duration.ofMinutes(2));
        assertThat(plan.config()).isEqualTo(Map.of("A", "all", "B", "default", "C", "own"));
        assertThat(plan.secrets()).isEmpty();
    }

    @Test
    void runsAFlowThatIsNotNamedAsAllAre() throws IOException {
        Environment environment =
                environment("target: local\ndefaults: {replicas: 3}\nflows: {orders/order-intake: {replicas: 1}}\n");

        assertThat(environment.plan(STATUS).replicas()).isEqualTo(3);
        assertThat(environment.flows()).containsOnlyKeys(INTAKE);
    }

    @Test
    void readsTheEnvironmentsOfTheProject() {
        Environments project = new Environments(Path.of("../.."));

        assertThat(project.names()).containsExactly("kubernetes", "local", "podman");
        assertThat(project.named("kubernetes").target()).isEqualTo(TargetKind.KUBERNETES);
        assertThat(project.named("podman").image().reference(INTAKE, "0.1.0"))
                .isEqualTo("localhost/unbus/orders-order-intake:0.1.0");
        assertThat(project.named("local").plan(STATUS).config()).isEmpty();
    }

    @Test
    void readsWhatAClusterHasBesideTheFlows() throws IOException {
        ClusterSettings cluster = environment(
                        """
                target: kubernetes
                cluster:
                  gateway: {name: public, namespace: gateway, domain: flows.example.com}
                  storage:
                    orders/order-intake: {size: 10Gi, access: exclusive}
                """)
                .cluster();

        assertThat(cluster.gateway().domain()).isEqualTo("flows.example.com");
        assertThat(cluster.storage())
                .isEqualTo(Map.of(INTAKE, new StorageSettings("10Gi", StorageSettings.Access.EXCLUSIVE, null)));
        assertThat(cluster.argo()).isNull();
        assertThat(environment("target: local\n").cluster().storage()).isEmpty();
    }

    @Test
    void givesAFolderToACredentialsProvider() throws IOException {
        Environment environment = environment("target: local\nsecrets: {A_CREDENTIALS_PROVIDER: {secret: database}}\n");

        assertThat(environment.plan(INTAKE).secrets().get("A_CREDENTIALS_PROVIDER"))
                .hasToString("secret database");
    }

    @Test
    void locatesFilesFromTheRootOfTheProject() throws IOException {
        Environment environment = environment("target: local\n");

        assertThat(environment.locate("secrets/password")).isEqualTo(root.resolve("secrets/password"));
        assertThat(environment.locate("/run/password")).isEqualTo(Path.of("/run/password"));
    }

    @Test
    void knowsTheLineOfAField() throws IOException {
        Environment environment = environment("target: local\nflows:\n  orders/order-intake:\n    replicas: 1\n");

        assertThat(environment.line("flows", "orders/order-intake", "replicas")).isEqualTo(4);
        assertThat(environment.line("flows", "orders/order-intake", "drain")).isEqualTo(3);
        assertThat(environment.line("image")).isEqualTo(1);
    }

    @Test
    void namesTheEnvironmentsThereAreWhenOneIsUnknown() throws IOException {
        environment("target: local\n");

        assertThatThrownBy(() -> new Environments(root).named("prod"))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("there is no environment prod; there are: test.");
        assertThatThrownBy(() -> new Environments(root).named("../test")).isInstanceOf(EnvironmentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            target: cloud                                           | 1 | target
            target: local\\nreplicas: 2 | 2 | replicas: unknown; known are catalog
            config: {A: b}                                          | 1 | target is missing
            target: local\\ntarget: local                           | 2 | uplicate
            target: local\\ndefaults: {replicas: -1}                | 2 | replicas has to be a number from 0 to 100
            target: local\\ndefaults: {drain: soon}                 | 2 | a duration is written 500ms, 30s or 2m
            target: local\\nconfig: {lower: x}                      | 2 | config.lower: no name of an environment variable
            target: local\\nconfig: {A: }                           | 2 | config.A: has no value
            target: local\\nsecrets: {A: {}}                        | 2 | a secret is in one place
            target: local\\nsecrets: {A: {secret: s}}               | 2 | secrets.A: secret and key belong together
            target: local\\nsecrets: {A_FILE: {secret: s}}          | 2 | secrets.A_FILE: secret and key belong together
            target: local\\nsecrets: {A: {file: s, key: k}}         | 2 | a key is one of a secret, which is missing
            target: local\\nsecrets: {A_FILE: {env: A}}             | 2 | secrets.A_FILE: names a file, so give file, or secret and key
            target: local\\ndefaults: {secrets: {A_FILE: {env: A}}} | 2 | defaults.secrets.A_FILE: names a file
            target: local\\nsecrets: {A: {secret: ../s, key: k}}    | 2 | secret has to be the name of a Kubernetes secret
            target: local\\nsecrets: {A: {secret: s, key: ../k}}    | 2 | key has to be letters, digits
            target: kubernetes\\ncluster: {catalog: {namespace: n, version: 1, secrets: {A: {secret: s}}}} | 2 | secrets.A: secret and key belong
            target: local\\nconfig: {A: x}\\nsecrets: {A: {env: A}} | 3 | secrets.A: stands in config and in secrets
            target: local\\nsystems: {kafka: {port: 1}}             | 2 | a system is in a namespace or at the addresses
            target: local\\nflows: {Intake: {}}                     | 2 | an integration is named team/flow
            target: local\\ncatalog: {url: 'http://a:b@c'}          | 2 | url must not hold a user or a password
            target: cloud                                           | 1 | target: not one of the values accepted: local, podman, kubernetes
            target: local\\nsecrets: {A: geheim}                    | 2 | secrets.A: has to be fields of its own
            target: local\\ndefaults: {replicas: geheim}           | 2 | defaults.replicas: has to be a whole number
            target: local\\ndefaults: [geheim]                     | 2 | defaults: has to be fields of its own
            target: local\\n\\tdefaults: 1                          | 2 | not YAML
            target: kubernetes\\ncluster: {ingress: x}             | 2 | cluster.ingress: unknown; known are argo, catalog, gateway
            target: kubernetes\\ncluster: {gateway: {name: x}}     | 2 | namespace is missing
            target: kubernetes\\ncluster: {storage: {a/b: }}       | 2 | cluster.storage.a/b: has no value
            target: kubernetes\\ncluster: {storage: {a/b: {size: big, access: shared}}} | 2 | size has to be bytes
            target: kubernetes\\ncluster: {storage: {a/b: {size: 1Gi, access: all}}} | 2 | not one of the values accepted
            target: kubernetes\\ncluster: {scaling: {mostReplicas: 0, lag: 1, depth: 1}} | 2 | mostReplicas has to be a number from 1
            """)
    void saysWhichRuleIsBrokenAndWhere(String text, int line, String rule) {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t");

        assertThatThrownBy(() -> environment(yaml))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("environment.yaml:" + line + ": ")
                .hasMessageContaining(rule)
                .hasMessageNotContaining("geheim");
    }

    private Environment environment(String yaml) throws IOException {
        Path file = root.resolve("deploy/environments/test/environment.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return new Environments(root).named("test");
    }
}
