package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {

    private static final String FLOW = "orders/order-intake";

    @TempDir
    Path folder;

    private TestProject project;
    private RunningPlatform platform;
    private String offset;

    @BeforeEach
    void layOutAProject() {
        project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8101);
        platform = new RunningPlatform(project);
        offset = String.valueOf(FreeOffset.of(project));
    }

    @AfterEach
    void stopEverything() {
        project.run("down");
    }

    @Test
    void startsEverythingAndTellsTheConsolesUrl() throws IOException {
        assertThat(up()).as(project.err()).isZero();

        String token =
                Files.readString(project.home().folder().resolve("token")).strip();
        int port = 8080 + Integer.parseInt(offset);
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(project.home().folder().resolve("token"))))
                .isEqualTo("rw-------");
        assertThat(project.out()).contains("http://127.0.0.1:" + port + "/#code=a-code");
        assertThat(platform.state("devstack")).isEqualTo("up");
        assertThat(platform.state("catalog")).isEqualTo("up");
        assertThat(platform.state(FLOW)).isEqualTo("up");
    }

    @Test
    void tellsEachComponentTheAddressesOfTheOthers() {
        up();

        project.run("logs", FLOW);

        assertThat(project.out())
                .contains("kafka 127.0.0.1:" + (9092 + Integer.parseInt(offset)))
                .contains("home " + project.home().folder())
                .contains("ready");
    }

    @Test
    void answersStatusAsOneDocument() {
        up();

        JsonNode flow = platform.component(FLOW);

        int port = Integer.parseInt(offset);
        assertThat(flow.path("kind").asText()).isEqualTo("integration");
        assertThat(flow.path("httpUrl").asText()).isEqualTo("http://127.0.0.1:" + (8101 + port));
        assertThat(flow.path("managementUrl").asText()).isEqualTo("http://127.0.0.1:" + (9101 + port));
        assertThat(flow.path("version").asText()).isEqualTo("0.9");
        assertThat(flow.path("startedAt").asText()).endsWith("Z");
        assertThat(flow.path("residentMiB").asInt()).isPositive();
        assertThat(platform.component("devstack").path("httpUrl").isNull()).isTrue();
        assertThat(project.err()).isEmpty();
    }

    @Test
    void listsTheIntegrationsForTheCatalogAlsoWhenOneIsStopped() throws IOException {
        up();
        assertThat(project.run("down", FLOW)).isZero();

        JsonNode targets = Json.tree(Files.readString(project.home().folder().resolve("run/targets.json")));

        assertThat(targets).hasSize(1);
        int port = 9101 + Integer.parseInt(offset);
        assertThat(targets.get(0).path("targets").get(0).asText()).isEqualTo("127.0.0.1:" + port);
        assertThat(targets.get(0).path("labels").path("integration").asText()).isEqualTo(FLOW);
        assertThat(targets.get(0).path("labels").path("__metrics_path__").asText())
                .isEqualTo("/observe/metrics");
        assertThat(platform.state(FLOW)).isEqualTo("down");
        assertThat(platform.state("devstack")).isEqualTo("up");
    }

    @Test
    void keepsWhatRunsWhenCalledAgain() {
        up();
        long before = platform.pid(FLOW);

        assertThat(project.run("up", "--no-build")).isZero();

        assertThat(platform.pid(FLOW)).isEqualTo(before);
    }

    @Test
    void startsOneThatWasKilledAndReturnsToTheRunningPlatform() {
        up();
        long killed = platform.pid(FLOW);
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().until(() -> platform.state(FLOW).equals("failed"));

        assertThat(project.run("up", "--no-build", "--only", FLOW))
                .as(project.err())
                .isZero();

        assertThat(platform.state(FLOW)).isEqualTo("up");
        assertThat(platform.pid(FLOW)).isNotEqualTo(killed);
        assertThat(project.home().folder().resolve("logs/orders-order-intake.log.1"))
                .exists();
    }

    @Test
    void stopsWhatItStartedWhenOneFails() {
        project.integration("billing", "invoice-dispatch", FailingService.class, 8103);

        assertThat(up()).isEqualTo(1);

        assertThat(project.err())
                .contains("billing/invoice-dispatch stopped while it was starting")
                .contains("the cellar is flooded")
                .contains("logs/billing-invoice-dispatch.log");
        assertThat(platform.state("devstack")).isEqualTo("down");
        assertThat(platform.state(FLOW)).isEqualTo("down");
    }

    @Test
    void leavesWhatRanBeforeAloneWhenOneFails() {
        up();
        project.integration("billing", "invoice-dispatch", FailingService.class, 8103);

        assertThat(project.run("up", "--no-build", "--detach")).isEqualTo(1);

        assertThat(platform.state(FLOW)).isEqualTo("up");
        assertThat(platform.state("devstack")).isEqualTo("up");
    }

    @Test
    void stopsOneWhoseFolderIsGone() throws IOException {
        up();
        long pid = platform.pid(FLOW);
        Path flow = project.root().resolve("integrations").resolve(FLOW);
        Files.delete(flow.resolve("catalog-info.yaml"));
        assertThat(platform.state(FLOW)).isEqualTo("up");

        assertThat(project.run("down", FLOW)).isZero();

        assertThat(project.out()).contains(FLOW + " stopped");
        await().until(() -> ProcessHandle.of(pid).isEmpty());
        assertThat(platform.state("devstack")).isEqualTo("up");
    }

    @Test
    void namesThePortThatIsInUseAndWhoHasIt() throws IOException {
        int port = 8101 + Integer.parseInt(offset);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(up()).isEqualTo(1);
            assertThat(taken.isBound()).isTrue();
        }

        assertThat(project.err())
                .contains("port " + port + ", which orders/order-intake needs, is in use by java (pid "
                        + ProcessHandle.current().pid() + ")");
        assertThat(platform.state("devstack")).isEqualTo("down");
    }

    @Test
    void refusesAnotherOffsetThanTheRunningPlatforms() {
        up();

        assertThat(project.run("up", "--no-build", "--port-offset", "7")).isEqualTo(1);

        assertThat(project.err()).contains("runs with port offset " + offset);
    }

    @Test
    void saysWhatIsNotBuilt() throws IOException {
        Files.delete(project.root().resolve("routes-catalog/server/target/quarkus-app/quarkus-run.jar"));

        assertThat(up()).isEqualTo(1);

        assertThat(project.err()).contains("catalog is not built");
    }

    private int up() {
        return project.run("up", "--no-build", "--detach", "--port-offset", offset);
    }
}
