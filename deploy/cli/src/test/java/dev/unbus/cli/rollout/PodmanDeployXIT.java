package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.CommandRun;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.image.CommittedOrders;
import dev.unbus.cli.image.Podman;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Order intake in pods of podman beside real brokers; needs the module built, and containers that run. One image stays: while
 * the application is the same, the next run and {@code ImageIT} have its layers.
 */
class PodmanDeployXIT {

    private static final String FLOW = "orders/order-intake";
    private static final String REGISTRY = "localhost/unbus-xit";
    private static final int ORDERS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private RealProject project;
    private Podman podman;

    @BeforeEach
    void startTheBrokers() throws IOException, InterruptedException {
        project = new RealProject(folder);
        podman = Podman.requireContainersThatRun(project.root(), project.home());
        project.only(
                FLOW,
                "pods",
                """
                target: podman
                image: {registry: %s, base: "localhost/unbus/jre:25"}
                config: {KAFKA_BOOTSTRAP_SERVERS: "%s"}
                defaults: {replicas: 1, drain: 20s, readyWithin: 120s, resources: {limits: {memory: 384Mi}}}
                """
                        .formatted(REGISTRY, project.kafka()));
        project.keep(FLOW, "0.1.0");
        project.keep(FLOW, "0.2.0");
        project.keep(FLOW, "0.3.0");
        breakIt("0.3.0");
        project.run("up", "--no-build", "--detach", "--only", "devstack", "--port-offset", project.offset());
    }

    @AfterEach
    void stopEverything() {
        if (podman == null) {
            return;
        }
        project.stop();
        for (String version : List.of("0.2.0", "0.3.0")) {
            podman.call("image", "rm", "--force", REGISTRY + "/orders-order-intake:" + version);
        }
        podman.call("image", "prune", "--force", "--filter", "label=unbus.dev/integration=" + FLOW);
    }

    @Test
    void replacesAVersionGoesBackFromABrokenOneAndRollsBack() throws IOException {
        project.run("deploy", FLOW, "--env", "pods", "--version", "0.1.0");
        assertThat(containers()).hasSize(1);
        assertIsConfined(containers().get(0));
        int first = drop("first.csv", 100_000);

        project.run("deploy", FLOW, "--env", "pods", "--version", "0.2.0");
        assertThat(containers()).hasSize(1);
        assertThat(image(containers().get(0))).endsWith(":0.2.0");

        CommandRun broken = project.call("deploy", FLOW, "--env", "pods", "--version", "0.3.0");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err())
                .contains("orders/order-intake@0.3.0-1 ended while it was starting", "GeneratedMain", "0.2.0 goes on");
        assertThat(containers()).hasSize(1);
        int second = drop("second.csv", 200_000);

        project.run("rollback", FLOW, "--env", "pods");
        assertThat(image(containers().get(0))).endsWith(":0.1.0");
        try (CommittedOrders committed = new CommittedOrders(project.kafka())) {
            await().atMost(PATIENCE).until(() -> committed.count() >= first + second);
            assertThat(committed.readAll()).hasSize(first + second).doesNotHaveDuplicates();
        }
        assertThat(history())
                .extracting(
                        row -> row.path("act").asText(),
                        row -> row.path("version").asText(),
                        row -> row.path("outcome").asText())
                .containsExactly(
                        tuple("rollback", "0.1.0", "succeeded"),
                        tuple("deploy", "0.3.0", "rolled-back"),
                        tuple("deploy", "0.2.0", "succeeded"),
                        tuple("deploy", "0.1.0", "succeeded"));

        project.run("down");
        assertThat(containers()).isEmpty();
        assertThat(lines("volume", "ls", "--quiet")).noneMatch(volume -> volume.startsWith("orders-order-intake-0-"));
    }

    private void assertIsConfined(String container) {
        JsonNode facts = podman.inspect(container);
        assertThat(facts.at("/Config/User").asText()).isEqualTo("10001:10001");
        assertThat(facts.at("/HostConfig/ReadonlyRootfs").asBoolean()).isTrue();
        assertThat(facts.at("/EffectiveCaps")).isEmpty();
        assertThat(facts.at("/HostConfig/Memory").asLong()).isEqualTo(384L * 1024 * 1024);
    }

    private String image(String container) {
        return podman.inspect(container).path("ImageName").asText();
    }

    /** Those of the flow, without what podman itself runs in each pod. */
    private List<String> containers() {
        return lines(
                        "ps",
                        "--all",
                        "--filter",
                        "label=app.kubernetes.io/name=order-intake",
                        "--format",
                        "{{.IsInfra}} {{.ID}}")
                .stream()
                .filter(line -> line.startsWith("false "))
                .map(line -> line.substring("false ".length()))
                .toList();
    }

    private List<String> lines(String... arguments) {
        return podman.call(arguments)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<JsonNode> history() throws JsonProcessingException {
        List<JsonNode> rows = new ArrayList<>();
        Json.tree(project.run("history", FLOW, "--json").out())
                .path("deployments")
                .forEach(rows::add);
        return rows;
    }

    private int drop(String name, int firstNumber) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        for (int number = 0; number < ORDERS; number++) {
            lines.add((firstNumber + number) + ",31957,WREATH RIBBON,6,2026-03-02T08:34,0.85,16992,Germany");
        }
        Path draft = Files.write(project.home().folder().resolve(name), lines);
        Files.move(draft, project.home().orderInbox().resolve(name));
        return ORDERS;
    }

    /** Takes away what Quarkus generated: the main class is in it. */
    private void breakIt(String version) throws IOException {
        Path jar = project.home().releases().resolve(FLOW).resolve(version).resolve("quarkus/generated-bytecode.jar");
        try (OutputStream empty = new JarOutputStream(Files.newOutputStream(jar))) {
            empty.flush();
        }
    }
}
