package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each time: what served goes on, one clear sentence, exit code 1, and a row in the journal. */
class WhatGoesWrongIT {

    @TempDir
    Path folder;

    private TestFlow flow;
    private long before;

    @BeforeEach
    void deployAVersionThatIsWell() {
        flow = new TestFlow(folder).version("0.1.0");
        assertThat(flow.deploy()).as(flow.project().err()).isZero();
        before = pid();
    }

    @AfterEach
    void stopEverything() {
        flow.project().run("down");
    }

    @Test
    void aVersionThatCrashesAtStart() throws Exception {
        flow.version("0.2.0", "crashes", 0);

        assertThat(flow.deploy()).isEqualTo(1);

        assertWentBack("rolled-back", "demo/greeting@0.2.0-1 ended while it was starting", "the cellar is flooded");
    }

    @Test
    void aVersionThatIsNeverReady() throws Exception {
        flow.version("0.2.0", "is never ready", 0);

        assertThat(flow.deploy("--patience", "2")).isEqualTo(1);

        assertWentBack("rolled-back", "demo/greeting@0.2.0-1 was not ready after 2 s", "the key is lost");
    }

    @Test
    void aVersionWhoseBrokerCredentialsAreWrong() throws Exception {
        flow.version("0.2.0", "needs a password", 0)
                .environment(
                        "local",
                        "target: local\ndefaults: {readyWithin: 2s, drain: 5s, config: {BROKER_PASSWORD: wrong}}\n");

        assertThat(flow.deploy()).isEqualTo(1);
        assertWentBack("rolled-back", "was not ready after 2 s", "the broker refuses the user");

        flow.environment(
                "local", "target: local\ndefaults: {readyWithin: 9s, drain: 5s, config: {BROKER_PASSWORD: right}}\n");
        assertThat(flow.deploy()).as(flow.project().err()).isZero();
    }

    @Test
    void aSecretThatIsNowhere() throws Exception {
        flow.version("0.2.0")
                .environment("local", "target: local\nsecrets: {BROKER_PASSWORD: {file: secrets/broker}}\n");

        assertThat(flow.deploy()).isEqualTo(1);

        assertWentBack("rolled-back", "the secret BROKER_PASSWORD has no value: file secrets/broker cannot be read");
    }

    @Test
    void aFullDisk() throws Exception {
        Path releases = flow.project().home().releases().resolve(TestFlow.NAME);
        Path small = Files.createDirectories(folder.resolve("small disk"));
        assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", small.toString()))
                .as("a small disk can be mounted")
                .isTrue();
        try {
            assumeThat(ran("cp", "-a", releases + "/.", small.toString())).isTrue();
            assumeThat(ran("mount", "--bind", small.toString(), releases.toString()))
                    .isTrue();
            flow.version("0.2.0", "is well", 500_000);

            assertThat(flow.deploy()).isEqualTo(1);

            assertWentBack("failed", "version 0.2.0 of demo/greeting cannot be kept", "No space left on device");
            assertThat(releases.resolve("0.2.0")).doesNotExist();
        } finally {
            ran("umount", releases.toString());
            ran("umount", small.toString());
        }
    }

    @Test
    void anEnvironmentThatIsUnknown() throws Exception {
        flow.version("0.2.0");

        assertThat(flow.deploy("--env", "moon")).isEqualTo(1);

        assertThat(flow.project().err()).contains("there is no environment moon; there are: local.");
        assertWentBack("failed", "there is no environment moon");
    }

    @Test
    void otherPortsThanThoseOfWhatRuns() throws Exception {
        flow.version("0.2.0");

        assertThat(flow.project().run("deploy", TestFlow.NAME, "--port-offset", "7"))
                .isEqualTo(1);

        assertThat(flow.project().err())
                .contains("the platform runs with port offset " + flow.offset() + "; stop it with ./unbus down");
        assertWentBack("failed", "the platform runs with port offset " + flow.offset());
    }

    @Test
    void aSecondDeploymentAtOnce() throws Exception {
        flow.version("0.2.0", "is never ready", 0);
        try (CommandProcess first = new CommandProcess(flow.project(), "deploy", TestFlow.NAME)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> flow.instances().size() == 2);

            assertThat(flow.deploy()).isEqualTo(1);

            assertThat(flow.project().err())
                    .contains("demo/greeting is being deployed: deploy of 0.2.0 to local by")
                    .contains("(pid " + first.pid() + ")");
            assertThat(flow.greeting("/")).isEqualTo("0.1.0");
            assertThat(flow.history().get(0).path("outcome").asText()).isEqualTo("failed");
            first.kill();
        }
        flow.version("0.3.0").deploy();
    }

    @Test
    void aDeploymentThatIsKilledAndRepeated() throws Exception {
        flow.version("0.2.0", "is never ready", 0);
        long half;
        try (CommandProcess killed = new CommandProcess(flow.project(), "deploy", TestFlow.NAME)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> half().isPresent());
            half = half().orElseThrow();
            killed.kill();
        }
        assertThat(ProcessHandle.of(half)).isPresent();
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
        flow.version("0.3.0");

        assertThat(flow.deploy()).as(flow.project().err()).isZero();

        assertThat(flow.project().out())
                .contains("the deploy of 0.2.0")
                .contains("had been cut off: it was taken back");
        await().until(() -> ProcessHandle.of(half).isEmpty());
        assertThat(flow.greeting("/")).isEqualTo("0.3.0");
        JsonNode interrupted = flow.history().get(1);
        assertThat(interrupted.path("outcome").asText()).isEqualTo("rolled-back");
        assertThat(interrupted.path("reason").asText()).contains("the command was cut off");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        flow.down();
        try (ServerSocket stranger = new ServerSocket(flow.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(stranger.isBound()).isTrue();
            flow.version("0.2.0");

            assertThat(flow.deploy()).isEqualTo(1);

            assertThat(flow.project().err())
                    .contains(
                            "port " + flow.port() + ", which the callers of demo/greeting use, is in use by java (pid "
                                    + ProcessHandle.current().pid() + ")");
        }
        assertThat(flow.history().get(0).path("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void aVersionThatCrashesWhenNothingRuns() throws Exception {
        flow.down();
        flow.version("0.2.0", "crashes", 0);

        assertThat(flow.deploy()).isEqualTo(1);

        String sentence = "; nothing of demo/greeting runs now; 0.1.0 is still the release that ./unbus up starts.";
        assertThat(flow.project().err().strip()).endsWith(sentence);
        JsonNode row = flow.history().get(0);
        assertThat(row.path("outcome").asText()).isEqualTo("rolled-back");
        assertThat(row.path("reason").asText()).endsWith(sentence);
        assertThat(flow.up()).as(flow.project().err()).isZero();
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
    }

    private void assertWentBack(String outcome, String... sentence) throws Exception {
        JsonNode row = flow.history().get(0);
        assertThat(row.path("outcome").asText()).isEqualTo(outcome);
        assertThat(row.path("reason").asText()).contains(sentence);
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
        assertThat(pid()).isEqualTo(before);
        assertThat(flow.instances()).hasSize(1);
    }

    private Optional<Long> half() {
        return flow.instances().stream()
                .filter(row -> row.path("version").asText().equals("0.2.0")
                        && !row.path("pid").isNull())
                .map(row -> row.path("pid").asLong())
                .findFirst();
    }

    private long pid() {
        return flow.instances().get(0).path("pid").asLong();
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
