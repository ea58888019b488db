package dev.unbus.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCommandTest {

    @TempDir
    Path folder;

    @Test
    void namesTheIntegrationsThatThereAre() {
        TestProject project = new TestProject(folder).integration("demo", "flow", ImageCommandTest.class, 0);

        assertThat(project.run("image", "demo/none")).isEqualTo(2);
        assertThat(project.err()).startsWith("there is no integration demo/none; there are: demo/flow, catalog");
    }

    @Test
    void namesTheEnginesThatItKnows() {
        TestProject project = new TestProject(folder);

        assertThat(project.run("image", "catalog", "--engine", "kaniko")).isEqualTo(2);
        assertThat(project.err()).startsWith("--engine is one of podman, buildah, docker");
    }

    @Test
    void refusesABaseThatIsNoImage() {
        TestProject project = new TestProject(folder);

        assertThat(project.run("image", "catalog", "--base", "not an image")).isEqualTo(2);
        assertThat(project.err()).startsWith("--base: base has to be an image, for example");
    }

    @Test
    void refusesAnEnvironmentThatIsNotThere() {
        TestProject project = new TestProject(folder);

        assertThat(project.run("image", "catalog", "--env", "moon")).isEqualTo(1);
        assertThat(project.err()).contains("there is no environment moon");
    }

    @Test
    void pushesNothingThatStaysOnThisMachine() {
        TestProject project = new TestProject(folder).integration("demo", "flow", ImageCommandTest.class, 0);

        assertThat(project.run("image", "demo/flow", "--push")).isEqualTo(1);
        assertThat(project.err())
                .contains("stays on this machine and cannot be pushed; name an environment with --env");
    }
}
