package dev.unbus.cli.check;

import static dev.unbus.cli.FlowProject.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.FlowProject;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String DESCRIPTOR = INTAKE + "catalog-info.yaml";
    private static final String PROPERTIES = INTAKE + "src/main/resources/application.properties";
    private static final String ROUTE = INTAKE + "src/main/java/dev/unbus/FlowRoute.java";
    private static final String KUBERNETES = "deploy/environments/kubernetes/environment.yaml";

    @TempDir
    Path folder;

    private FlowProject project;

    @BeforeEach
    void layOutAProject() {
        project = new FlowProject(folder);
    }

    @Test
    void passesWhatKeepsEveryRule() {
        assertThat(project.run("check", "--all")).describedAs(project.out()).isZero();

        assertThat(project.out()).contains("2 integrations checked, no violation");
    }

    @Test
    void saysFileAndLineAndRuleAndWhatToDo() {
        project.replace(DESCRIPTOR, "owner: orders", "owner: order");

        assertThat(project.run("check", "orders/order-intake")).isEqualTo(1);

        assertThat(project.out())
                .contains(DESCRIPTOR
                        + ":13: owner-known: there is no team order; there are: billing, orders. Do: name one"
                        + " of them as spec.owner, or add the team to integrations/teams.yaml.")
                .contains(DESCRIPTOR + ":13: folder-agrees: the owner is order, the folder that of team orders.");
    }

    @Test
    void tellsAllViolationsAtOnce() {
        project.replace(DESCRIPTOR, "topic:orders.in", "topic:orders.out")
                .replace(DESCRIPTOR, "8101", "8103")
                .replace(ROUTE, ".routeId(ID)", "")
                .write(PROPERTIES, "quarkus.datasource.password=geheim\n");

        assertThat(project.run("check", "--all")).isEqualTo(1);

        assertThat(project.out())
                .contains("channels-declared", "ports-unique", "route-ids", "no-secret-in-the-clear")
                .contains("2 integrations checked, 5 violations")
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind: Component       | kind: Componnt            | :2: descriptor-valid
                    name: order-intake    | name: intake              | :4: folder-agrees
                    at-least-once         | mostly                    | :8: guarantee-declared
                    topic:orders.in       | topics:orders.in          | :6: descriptor-valid
                    topic:orders.in       | topic:orders.other        | FlowRoute.java:9: channels-declared: topic:orders.in is consumed
                    topic:orders.placed   | topic:other               | FlowRoute.java:11: channels-declared: topic:orders.placed is produced
                    unbus.dev/guarantee:  | unbus.dev/nothing:        | :5: guarantee-declared: no guarantee is declared for flow-route
                    8101                  | 8080                      | :9: ports-unique: port 8080 is that of the catalog
                    8101                  | 9103                      | :9: ports-unique: port 9103 is that of billing/invoice-dispatch
                    lifecycle: production | providesApis: [orders]    | :11: descriptor-valid: lifecycle is missing
                    owner: orders         | providesApis: [orders]    | :11: descriptor-valid: owner is missing
                    """)
    void namesTheLineOfTheDescriptor(String text, String other, String found) {
        project.replace(DESCRIPTOR, text, other);

        assertFound(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    .routeId(ID)    | .id(ID)              | :9: route-ids: a route has no id
                    "flow-route"    | "FlowRoute"          | :9: route-ids: the route's id FlowRoute is not in kebab-case
                    "flow-route"    | "AKIAIOSFODNN7EXAMPL0" | :5: no-secret-in-the-clear: ID: an access key
                    .to("unbus-kafka:orders.placed") | .to("unbus-kafka:orders.placed", "jms:queue:A") | :11: channels-declared: queue:A is produced
                    """)
    void namesTheLineOfTheRoute(String text, String other, String found) {
        project.replace(ROUTE, text, other);

        assertFound(found);
    }

    @Test
    void namesTheSecondRouteOfOneId() {
        project.replace(ROUTE, "    }\n}", "        from(\"direct:b\").routeId(\"flow-route\");\n    }\n}");

        assertFound("FlowRoute.java:12: route-ids: route flow-route begins at FlowRoute.java:9, too");
    }

    @Test
    void notesTheChannelThatOnlyARunningProcessKnows() {
        project.replace(ROUTE, "\"unbus-kafka:orders.placed\"", "System.getenv(\"TARGET\")");

        assertThat(project.run("check", "--all")).isZero();

        assertThat(project.out()).contains("note: " + ROUTE + ":11: channels-declared: which channel this is only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.artemis.password=geheim",
                "my.api-key=abc",
                "my.token=${TOKEN:abc}",
                "my.url=https://me:geheim@example.com/",
                "quarkus.datasource.jdbc.url=jdbc:x://h/d?user=a&password=geheim",
                "my.key=-----BEGIN PRIVATE KEY-----",
                "%prod.my.client-secret=geheim",
                "my.value=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0aaa.c2ln"
            })
    void findsASecretInTheProperties(String line) {
        project.write(PROPERTIES, "unbus.integration=orders/order-intake\n\n" + line + "\n");

        assertFound(PROPERTIES + ":3: no-secret-in-the-clear: ");
        assertThat(project.out()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.artemis.password=${ARTEMIS_PASSWORD}",
                "my.token=${TOKEN:}",
                "%test.my.password=geheim",
                "my.password-file=/run/secrets/password",
                "my.token-timeout=5s",
                "my.secret=false",
                "my.tokens=many",
                "my.url=https://${USER}:${PASSWORD}@example.com/",
                "# my.password=geheim",
                "my.url=http://127.0.0.1:8090/a@b",
                "quarkus.kafka.key=orderId"
            })
    void findsNoSecretWhereThereIsNone(String line) {
        project.write(PROPERTIES, line + "\n");

        assertThat(project.run("check", "orders/order-intake"))
                .describedAs(project.out())
                .isZero();
    }

    @Test
    void findsASecretInTheEnvironment() {
        project.write(KUBERNETES, project.read(KUBERNETES) + "config:\n  A: b\n  ARTEMIS_PASSWORD: geheim\n");

        assertFound(KUBERNETES + ":8: no-secret-in-the-clear: ARTEMIS_PASSWORD: the value of a secret");
    }

    @ParameterizedTest
    @CsvSource({"'cpu: 100m, ','',requests.cpu", "limits: {memory: 384Mi},'limits: {cpu: \"1\"}',limits.memory"})
    void asksForResourcesOnACluster(String text, String other, String missing) {
        project.replace(KUBERNETES, text, other);

        assertFound(KUBERNETES + ":3: resources-set: orders/order-intake has no " + missing + " in kubernetes");
        assertThat(project.run("check", "--all", "--env", "local")).isZero();
    }

    @Test
    void asksForSecretsWhereTheirProcessesAre() {
        project.replace(KUBERNETES, "defaults:\n", "secrets: {A: {env: A}}\ndefaults:\n")
                .replace(
                        "deploy/environments/local/environment.yaml",
                        "local\n",
                        "local\ndefaults: {secrets: {A: {secret: s, key: k}}}\n");

        assertFound(KUBERNETES
                + ":2: secrets-reachable: A of orders/order-intake is in environment variable A, which no pod"
                + " can read");
        assertFound(
                "deploy/environments/local/environment.yaml:2: secrets-reachable: A of orders/order-intake is in key k"
                        + " of secret s, which no process of this machine can read");
    }

    @Test
    void tellsWhatIsWrongWithAnEnvironment() {
        project.replace(KUBERNETES, "defaults:", "default:");

        assertFound(KUBERNETES + ":2: environment-valid: default: unknown");
    }

    @Test
    void namesTheEnvironmentsThereAre() {
        assertThat(project.run("check", "--all", "--env", "moon")).isEqualTo(1);

        assertThat(project.err()).contains("there is no environment moon; there are: kubernetes, local.");
    }

    @Test
    void asksForTheModuleInTheParent() {
        project.replace("integrations/pom.xml", "<module>orders/order-intake</module>\n", "");

        assertFound("integrations/pom.xml:6: module-listed: orders/order-intake is not among the modules");
    }

    @Test
    void asksForTheFilesThatAreMissing() throws IOException {
        Files.delete(project.root().resolve(DESCRIPTOR));
        Files.delete(project.root().resolve(INTAKE + "pom.xml"));
        project.write(DESCRIPTOR, "");
        assertFound(DESCRIPTOR + ":1: descriptor-valid: the file is empty");
        assertFound(INTAKE + "pom.xml:1: module-listed: there is none");

        project.write(INTAKE + "pom.xml", "<project>\n<version>");
        assertFound(INTAKE + "pom.xml:2: version-changed: not XML");
    }

    @Test
    void asksForTheTeamsAddress() {
        project.replace("integrations/teams.yaml", "email: orders@example.com", "picture: none");

        assertFound("integrations/teams.yaml:4: owner-known: team orders cannot be reached");
    }

    @ParameterizedTest
    @CsvSource({"kind: Group,kind: Grup,2", "metadata:,metadata: [,5", "name: billing,name: orders,13"})
    void tellsWhatIsWrongWithTheTeams(String text, String other, int line) {
        project.replace("integrations/teams.yaml", text, other);

        assertFound("integrations/teams.yaml:" + line + ": owner-known: ");
    }

    @Test
    void printsOneJsonDocument() throws JsonProcessingException {
        project.replace(DESCRIPTOR, "8101", "8103");

        assertThat(project.run("check", "orders/order-intake", "--json")).isEqualTo(1);

        JsonNode document = Json.tree(project.out());
        assertThat(document.path("checked").get(0).asText()).isEqualTo("orders/order-intake");
        assertThat(document.path("violations").get(0).path("rule").asText()).isEqualTo("ports-unique");
        assertThat(document.path("violations").get(0).path("line").asInt()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check orders/order-intake --all", "check orders/nothing"})
    void answersWrongUsageWithTwo(String line) {
        assertThat(project.run(line.split(" ", -1))).isEqualTo(2);
    }

    @Test
    void namesTheIntegrationsThereAre() {
        project.run("check", "orders/nothing");

        assertThat(project.err())
                .contains(
                        "there is no integration orders/nothing; there are: billing/invoice-dispatch, orders/order-intake");
    }

    private void assertFound(String found) {
        assertThat(project.run("check", "orders/order-intake")).isEqualTo(1);
        assertThat(project.out()).contains(found);
    }
}
