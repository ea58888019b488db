package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import dev.unbus.cli.console.Json;
import dev.unbus.kubernetes.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code unbus deploy} to a cluster, which the current context of a kubeconfig names. */
class ClusterDeployIT {

    private static final String FLOW = "demo/greeting";
    private static final String KUBECONFIG = "kubeconfig";

    @TempDir
    Path folder;

    private final List<JsonNode> rows = new CopyOnWriteArrayList<>();
    private final TestCluster cluster = new TestCluster();
    private final KubernetesClient client = cluster.client();
    private TestProject project;
    private HttpServer catalog;

    @BeforeEach
    void layOutAProject() throws IOException {
        project = new TestProject(folder).integration("demo", "greeting", TinyService.class, 0);
        openCatalog();
        write(
                project.root().resolve("deploy/environments/staging/environment.yaml"),
                """
                target: kubernetes
                catalog: {url: "http://127.0.0.1:%d"}
                image: {registry: registry.example.com/unbus, base: eclipse-temurin}
                """
                        .formatted(catalog.getAddress().getPort()));
        useCluster(cluster.url());
        version("0.1.0");
    }

    @AfterEach
    void closeEverything() {
        System.clearProperty(KUBECONFIG);
        catalog.stop(0);
        client.close();
        cluster.close();
    }

    @Test
    void bringsAVersionIntoTheClusterOfTheCurrentContext() {
        assertThat(deploy()).as(project.err()).isZero();

        assertThat(project.out()).contains("0.1.0 of demo/greeting serves in staging");
        assertThat(runningVersion()).isEqualTo("0.1.0");
        assertThat(newest()).isEqualTo(List.of("0.1.0", "succeeded", ""));
        assertThat(rows).extracting(row -> row.path("outcome").asText()).containsExactly("in-progress", "succeeded");
    }

    @Test
    void goesBackWhenAVersionNeverGetsReady() throws IOException {
        deploy();
        version("0.2.0");
        cluster.neverReady("0.2.0");

        assertThat(deploy("--patience", "1")).isEqualTo(1);

        assertSays("demo/greeting 0.2.0 did not get ready in namespace demo within 1 s"
                + " (0 of 1 new instances were ready); 0.1.0 goes on.");
        assertThat(newest().subList(0, 2)).isEqualTo(List.of("0.2.0", "rolled-back"));
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            401 | rolled-back | the cluster does not know who asks to apply Deployment greeting in namespace demo (401: no); 0.1.0 goes on.
            403 | rolled-back | the cluster does not allow to apply Deployment greeting in namespace demo (403: no); 0.1.0 goes on.
            409 | rolled-back | somebody else has changed Deployment greeting in namespace demo (409 to apply: no); 0.1.0 goes on.
            500 | failed | the cluster could not apply Deployment greeting in namespace demo (500: no); going back failed too: the cluster could not apply Deployment greeting in namespace demo (500: no); instances of the old version stay until new ones are ready.
            """)
    void saysWhyTheClusterRefusesAndLeavesTheOldVersion(int status, String outcome, String sentence)
            throws IOException {
        deploy();
        version("0.2.0");
        cluster.refuse("PATCH", "/deployments/greeting?", status, "no");

        assertThat(deploy()).isEqualTo(1);

        assertSays(sentence);
        assertThat(newest()).isEqualTo(List.of("0.2.0", outcome, sentence));
        assertThat(rows).last().satisfies(row -> assertThat(row.path("reason").asText())
                .isEqualTo(sentence));
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @Test
    void changesNothingWhereItMayNotEvenRead() throws IOException {
        deploy();
        version("0.2.0");
        cluster.refuse("GET", "/namespaces/demo/deployments?", 403, "no");

        assertThat(deploy()).isEqualTo(1);

        assertSays("the cluster does not allow to list Deployment greeting in namespace demo (403: no).");
        assertThat(newest().subList(0, 2)).isEqualTo(List.of("0.2.0", "failed"));
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @Test
    void endsWhenTheClusterDoesNotAnswer() throws IOException {
        deploy();
        version("0.2.0");
        cluster.cut();

        assertThat(deploy()).isEqualTo(1);

        assertThat(project.err().lines())
                .singleElement()
                .asString()
                .contains("the API of the cluster did not answer to list Deployment greeting in namespace demo");
        assertThat(newest().subList(0, 2)).isEqualTo(List.of("0.2.0", "failed"));
    }

    @Test
    void endsWhenTheClusterTakesCallsAndNeverAnswers() throws IOException {
        deploy();
        version("0.2.0");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            useCluster("http://127.0.0.1:" + silent.getLocalPort());

            assertThat(deploy()).isEqualTo(1);
        }

        assertSays(").");
        String sentence = project.err().strip().replaceFirst("unbus: ", "");
        assertThat(sentence)
                .startsWith("the API of the cluster did not answer to list Deployment greeting in namespace demo (");
        assertThat(newest()).isEqualTo(List.of("0.2.0", "failed", sentence));
        assertThat(rows).last().satisfies(row -> assertThat(row.path("reason").asText())
                .isEqualTo(sentence));
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @Test
    void goesBackToTheVersionBefore() throws IOException {
        deploy();
        version("0.2.0");
        deploy();

        assertThat(project.run("rollback", FLOW, "--env", "staging"))
                .as(project.err())
                .isZero();

        assertThat(runningVersion()).isEqualTo("0.1.0");
        assertThat(newest().subList(0, 2)).isEqualTo(List.of("0.1.0", "succeeded"));
    }

    private void useCluster(String url) throws IOException {
        Path kubeconfig = folder.resolve("kubeconfig.yaml");
        write(
                kubeconfig,
                """
                apiVersion: v1
                kind: Config
                clusters: [{name: staging, cluster: {server: "%s"}}]
                contexts: [{name: staging, context: {cluster: staging, user: ann}}]
                users: [{name: ann, user: {token: of-ann}}]
                current-context: staging
                """
                        .formatted(url));
        System.setProperty(KUBECONFIG, kubeconfig.toString());
    }

    private int deploy(String... options) {
        List<String> arguments = new ArrayList<>(List.of("deploy", FLOW, "--env", "staging"));
        arguments.addAll(List.of(options));
        return project.run(arguments.toArray(String[]::new));
    }

    private void version(String version) throws IOException {
        write(
                project.root().resolve("integrations").resolve(FLOW).resolve("pom.xml"),
                "<project><artifactId>greeting</artifactId><version>" + version + "</version></project>");
    }

    private void assertSays(String sentence) {
        assertThat(project.err().lines()).singleElement().asString().endsWith(sentence);
    }

    /** Version, outcome and reason of the newest row. */
    private List<String> newest() {
        TestProject reader = project;
        reader.run("history", FLOW, "--env", "staging", "--json");
        try {
            JsonNode row = Json.tree(reader.out()).path("deployments").path(0);
            return List.of(
                    row.path("version").asText(),
                    row.path("outcome").asText(),
                    row.path("reason").asText(""));
        } catch (IOException notJson) {
            throw new AssertionError(reader.out(), notJson);
        }
    }

    private String runningVersion() {
        Deployment deployment = client.apps()
                .deployments()
                .inNamespace("demo")
                .withName("greeting")
                .get();
        return deployment.getMetadata().getLabels().get("app.kubernetes.io/version");
    }

    /** A catalog that sees whatever version it is told of. */
    private void openCatalog() throws IOException {
        catalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        catalog.createContext("/api/integrations/" + FLOW, call -> {
            String version = rows.get(rows.size() - 1).path("version").asText();
            answer(call, "{\"version\":\"" + version + "\",\"state\":\"up\"}");
        });
        catalog.createContext("/api/deployments/", call -> {
            rows.add(Json.tree(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer(call, "{}");
        });
        catalog.start();
    }

    private static void answer(HttpExchange call, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
