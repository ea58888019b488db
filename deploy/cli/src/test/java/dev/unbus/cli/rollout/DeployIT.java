package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployIT {

    @TempDir
    Path folder;

    private TestFlow flow;

    @BeforeEach
    void layOutAProject() {
        flow = new TestFlow(folder).version("0.1.0");
    }

    @AfterEach
    void stopEverything() {
        flow.project().run("down");
    }

    @Test
    void startsAVersionAndKeepsIt() throws Exception {
        assertThat(flow.deploy()).as(flow.project().err()).isZero();

        assertThat(flow.project().out())
                .contains("0.1.0 of demo/greeting serves in local, at http://127.0.0.1:" + flow.port());
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
        assertThat(release("0.1.0").resolve("release.json")).content().contains("\"sha256\"");
        assertThat(release("0.1.0").resolve("quarkus-run.jar")).isRegularFile();
    }

    @Test
    void replacesAVersionAndGoesBack() throws Exception {
        flow.deploy();
        flow.version("0.2.0");

        assertThat(flow.deploy("--instances", "2")).as(flow.project().err()).isZero();
        assertThat(flow.greeting("/")).isEqualTo("0.2.0");
        assertThat(flow.instances())
                .extracting(row -> row.path("instance").asText())
                .containsExactly("0.2.0-1", "0.2.0-2");

        assertThat(flow.project().run("rollback", TestFlow.NAME))
                .as(flow.project().err())
                .isZero();
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
        assertThat(flow.history())
                .extracting(
                        row -> row.path("act").asText(),
                        row -> row.path("version").asText(),
                        row -> row.path("previousVersion").asText(),
                        row -> row.path("outcome").asText())
                .containsExactly(
                        tuple("rollback", "0.1.0", "0.2.0", "succeeded"),
                        tuple("deploy", "0.2.0", "0.1.0", "succeeded"),
                        tuple("deploy", "0.1.0", "null", "succeeded"));
    }

    @Test
    void saysThatThereIsNothingToGoBackTo() throws Exception {
        flow.deploy();
        flow.version("0.2.0", "is well", 10);

        assertThat(flow.project().run("rollback", TestFlow.NAME)).isEqualTo(1);

        assertThat(flow.project().err()).contains("there is no version of demo/greeting before 0.1.0 in local");
        assertThat(flow.history().get(0).path("version").asText()).isEqualTo("0.1.0");
    }

    @Test
    void refusesTheSameVersionWithOtherContent() throws Exception {
        flow.deploy();
        flow.version("0.1.0", "is well", 10);

        assertThat(flow.deploy()).isEqualTo(1);

        assertThat(flow.project().err())
                .contains("version 0.1.0 of demo/greeting was released with other content; raise the version in"
                        + " integrations/demo/greeting/pom.xml");
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
        assertThat(flow.history().get(0).path("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void namesTheVersionsThatAreKept() {
        flow.deploy();

        assertThat(flow.deploy("--version", "0.9.0")).isEqualTo(1);

        assertThat(flow.project().err()).contains("there is no release 0.9.0 of demo/greeting; kept are: 0.1.0");
    }

    @Test
    void leavesTheOldVersionBesideTheNewOneWhenAsked() throws Exception {
        flow.deploy();
        flow.version("0.2.0");

        assertThat(flow.deploy("--alongside")).as(flow.project().err()).isZero();

        assertThat(flow.project().out()).contains("0.2.0 of demo/greeting serves in local, beside 0.1.0");
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
        assertThat(flow.greeting("/", "Unbus-Version", "0.2.0")).isEqualTo("0.2.0");
        assertThat(flow.greeting("/@0.2.0/")).isEqualTo("0.2.0");
        assertThat(flow.greeting("/@0.3.0/"))
                .contains("There is no version 0.3.0 of demo/greeting here; there are: 0.1.0, 0.2.0.");
        assertThat(Files.readString(flow.project().home().folder().resolve("run/targets.json")))
                .contains("\"version\":\"0.1.0\"", "\"version\":\"0.2.0\"");

        flow.version("0.3.0").deploy();
        assertThat(flow.instances())
                .extracting(row -> row.path("version").asText())
                .containsExactly("0.3.0");
    }

    @Test
    void startsWhatWasDeployedAgain() throws Exception {
        flow.deploy();
        flow.version("0.2.0");
        flow.down();
        assertThat(flow.instances())
                .extracting(row -> row.path("state").asText())
                .containsExactly("down");

        assertThat(flow.up()).as(flow.project().err()).isZero();

        assertThat(flow.instances())
                .extracting(row -> row.path("version").asText(), row -> row.path("state")
                        .asText())
                .containsExactly(tuple("0.1.0", "up"));
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
    }

    @Test
    void goesOnWithThePortsOfWhatRuns() throws Exception {
        assertThat(flow.up()).as(flow.project().err()).isZero();

        assertThat(flow.project().run("deploy", TestFlow.NAME))
                .as(flow.project().err())
                .isZero();

        assertThat(flow.project().out())
                .contains("0.1.0 of demo/greeting serves in local, at http://127.0.0.1:" + flow.port());
        assertThat(flow.greeting("/")).isEqualTo("0.1.0");
    }

    @Test
    void takesOverFromAProcessOfUp() throws Exception {
        assertThat(flow.up()).as(flow.project().err()).isZero();
        long built = pid(flow.instances());
        flow.version("0.2.0");

        assertThat(flow.deploy()).as(flow.project().err()).isZero();

        assertThat(flow.greeting("/")).isEqualTo("0.2.0");
        await().until(() -> ProcessHandle.of(built).isEmpty());
        assertThat(flow.instances()).hasSize(1);
    }

    @Test
    void endsWhatRunsWhenTheFoldersAreGone() throws IOException {
        flow.deploy();
        long instance = pid(flow.instances());
        long gateway = flow.pid("gateway");
        flow.delete();
        assertThat(flow.instances())
                .extracting(row -> row.path("version").asText(), row -> row.path("state")
                        .asText())
                .containsExactly(tuple("0.1.0", "up"));

        assertThat(flow.project().run("down")).as(flow.project().err()).isZero();

        assertThat(flow.project().out()).contains("demo/greeting@0.1.0-1 stopped", "gateway stopped");
        await().until(() -> ProcessHandle.of(instance).isEmpty());
        await().until(() -> ProcessHandle.of(gateway).isEmpty());
        assertThat(flow.instances()).isEmpty();
    }

    @Test
    void tellsTheLogOfAnInstance() throws IOException {
        flow.deploy();

        assertThat(flow.project().run("logs", "demo/greeting@0.1.0-1")).isZero();

        assertThat(flow.project().out()).contains("version 0.1.0 is up");
    }

    private static long pid(List<JsonNode> rows) {
        return rows.get(0).path("pid").asLong();
    }

    private Path release(String version) {
        return flow.project().home().releases().resolve(TestFlow.NAME).resolve(version);
    }
}
