package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForegroundIT {

    private static final String FLOW = "orders/order-intake";

    @TempDir
    Path folder;

    private TestProject project;
    private RunningPlatform platform;
    private Process command;
    private Path output;

    @BeforeEach
    void startInTheForeground() throws IOException {
        project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8101);
        platform = new RunningPlatform(project);
        output = folder.resolve("output");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dunbus.root=" + project.root(),
                Unbus.class.getName(),
                "up",
                "--no-build",
                "--port-offset",
                String.valueOf(FreeOffset.of(project))));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("UNBUS_HOME", project.home().folder().toString());
        command = builder.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(output).contains("Ctrl-C stops all."));
    }

    @AfterEach
    void stopEverything() throws InterruptedException {
        command.destroy();
        command.waitFor(30, TimeUnit.SECONDS);
        project.run("down");
    }

    @Test
    void stopsAllInReverseOrderWhenItIsEnded() throws Exception {
        command.destroy();

        assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output))
                .containsSubsequence(FLOW + " stopped", "legacy-systems stopped", "devstack stopped");
        assertThat(platform.state("devstack")).isEqualTo("down");
        assertThat(platform.state(FLOW)).isEqualTo("down");
    }

    @Test
    void refusesNoOtherCallsWhileItStays() {
        assertThat(project.run("down", FLOW)).as(project.err()).isZero();
        assertThat(project.run("up", "--no-build", "--only", FLOW))
                .as(project.err())
                .isZero();

        assertThat(platform.state(FLOW)).isEqualTo("up");
    }

    @Test
    void endsWhenAllIsStoppedByDown() throws InterruptedException {
        assertThat(project.run("down")).isZero();

        assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).isZero();
    }

    @Test
    void tellsWhenAComponentEndsByItself() {
        long pid = platform.pid(FLOW);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.readString(output).contains(FLOW + " has ended by itself (pid " + pid));
    }
}
