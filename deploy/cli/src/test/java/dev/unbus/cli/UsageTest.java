package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void layOutAProject() {
        project = new TestProject(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs",
                "demo",
                "console",
                "failed",
                "topology",
                "apis",
                "bench",
                "prove",
                "deploy",
                "rollback",
                "history",
                "new",
                "dev"
            })
    void explainsEachCommand(String command) {
        assertThat(project.run("help", command)).isZero();

        assertThat(project.out()).contains("Usage: unbus " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "deploy --help", "new integration --help", "failed list -h", "help --help"})
    void explainsWhereHelpIsAskedForAsAnOption(String line) {
        assertThat(project.run(line.split(" "))).isZero();

        assertThat(project.out()).contains("Usage: unbus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sing",
                "up --sing",
                "up --port-offset -1",
                "up --port-offset 4000",
                "up --port-offset many",
                "up --patience 0",
                "up --no-build --only nobody/there",
                "down nobody/there",
                "logs",
                "logs nobody/there",
                "deploy",
                "deploy nobody/there",
                "deploy nobody/there --version ../secrets",
                "deploy nobody/there --instances 0",
                "deploy nobody/there --patience 0",
                "deploy nobody/there --port-offset 4000",
                "rollback",
                "rollback nobody/there",
                "rollback nobody/there --port-offset -1",
                "history",
                "history nobody/there",
                "demo --patience 0",
                "failed sing",
                "failed show",
                "failed replay",
                "failed replay an-id --group a-group",
                "failed replay an-id --rate many",
                "failed discard",
                "topology --sing",
                "apis one another",
                "console now",
                "dev",
                "dev nobody/there",
                "dev nobody/there --port-offset 4000",
                "new",
                "new integration",
                "new integration demo/feed",
                "new integration demo/feed --from file",
                "new integration demo/feed --from fax --to kafka",
                "new integration demo/feed --from file --to timer",
                "new integration demo/new --from file --to kafka",
                "new integration demo --from file --to kafka",
                "new --self-test --pairs file",
                "prove",
                "prove jms-soap",
                "prove jms-kafka --messages 0",
                "prove jms-kafka --faults -1",
                "prove jms-kafka --contender mule",
                "bench",
                "bench everything",
                "bench jms-kafka --rounds 0",
                "bench jms-kafka --messages 0",
                "bench jms-kafka --latency -1",
                "bench file-kafka --size 0",
                "bench catalog --time 0",
                "bench tax --port-offset 4000"
            })
    void answersWrongUsageWithTwo(String line) {
        assertThat(project.run(line.split(" ", -1))).isEqualTo(2);

        assertThat(project.err()).isNotBlank();
        assertThat(project.out()).isEmpty();
    }

    @Test
    void answersNoCommandWithTwoAndTheCommands() {
        assertThat(project.run()).isEqualTo(2);

        assertThat(project.err()).contains("up", "down", "status", "logs", "demo");
    }

    @Test
    void namesTheComponentsThereAre() {
        project.run("down", "nobody/there");

        assertThat(project.err())
                .contains("there is no component nobody/there", "devstack", "legacy-systems", "catalog");
    }

    @Test
    void hasNothingToStopWhenNothingRuns() {
        assertThat(project.run("down")).isZero();

        assertThat(project.out()).contains("nothing to stop");
    }

    @Test
    void saysWhenAComponentHasNoLog() {
        assertThat(project.run("logs", "devstack")).isEqualTo(1);

        assertThat(project.err()).contains("devstack has no log yet");
    }

    @Test
    void saysWhenTheDemonstrationHasNoPlatform() {
        assertThat(project.run("demo")).isEqualTo(1);

        assertThat(project.err()).contains("the platform does not run; start it with ./unbus up");
    }
}
