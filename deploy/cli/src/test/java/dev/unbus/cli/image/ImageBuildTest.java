package dev.unbus.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.JavaRuntime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an engine that is a script; {@code ImageIT} has a real one. */
class ImageBuildTest {

    private static final String WORKS =
            "echo \"$@\" >> \"$(dirname \"$0\")/calls\"; echo \"$CONTAINERS_CONF\" >> \"$(dirname \"$0\")/calls\"\n";

    @TempDir
    Path root;

    private FakeApplication application;
    private Home home;

    @BeforeEach
    void makeAnApplication() {
        application = new FakeApplication(root);
        home = new Home(root.resolve("home"));
    }

    @Test
    void tellsTheEngineWhatTheImageIs() throws IOException {
        assertThat(build("podman", WORKS, "0.1.0")).isEqualTo("localhost/unbus/demo-flow:0.1.0");

        assertThat(calls())
                .startsWith(
                        "build --network none --timestamp 946684800 --tag localhost/unbus/demo-flow:0.1.0 --build-arg BASE=localhost/base:25")
                .contains("--build-arg INTEGRATION=demo/flow", "VERSION=0.1.0", "REVISION=c0ffee", "VENDOR=demo");
    }

    @Test
    void asksBuildahToKeepLayers() throws IOException {
        build("buildah", WORKS, "0.1.0");

        assertThat(calls()).startsWith("build --network none --timestamp 946684800 --layers --tag");
    }

    @Test
    void usesTheConfigurationThatWasWrittenForThisMachine() throws IOException {
        FakeApplication.write(home.folder().resolve("containers.conf"), "");

        build("podman", WORKS, "0.1.0");

        assertThat(calls()).contains(home.folder().resolve("containers.conf").toString());
    }

    @Test
    void saysWhichScriptMakesABaseImageThatIsNotHere() {
        String refuses = "if [ \"$1\" = build ]; then echo 'Error: no such host'; exit 125; fi; [ \"$1\" = version ]\n";

        assertThatThrownBy(() -> build("podman", refuses, "0.1.0"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "the base image localhost/base:25 is not here and podman could not fetch it: Error: no such host;"
                                + " where no registry can be reached, deploy/containers/base/build.sh makes one,"
                                + " for --base localhost/unbus/jre:25.");
    }

    @Test
    void saysWhyABuildFailed() {
        String refuses = "if [ \"$1\" = build ]; then echo 'Error: disk full.'; echo bye; exit 125; fi\n";

        assertThatThrownBy(() -> build("podman", refuses, "0.1.0"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "podman could not build localhost/unbus/demo-flow:0.1.0: Error: disk full (all of it: %s).",
                        home.folder().resolve("images/demo-flow.log"));
    }

    @Test
    void saysThatAnEngineDoesNotWork() {
        assertThatThrownBy(() -> build("docker", "echo 'Cannot connect to the Docker daemon'; exit 1\n", "0.1.0"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("docker is here but does not work: Cannot connect to the Docker daemon.");
    }

    @Test
    void saysThatThereIsNoEngine() {
        assertThatThrownBy(() -> ContainerEngine.find("", home, root.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "there is no container engine on the PATH; deploy/containers/setup.sh installs podman on Debian,"
                                + " or install one of podman, buildah, docker.");
    }

    @Test
    void refusesAVersionThatIsNoTag() {
        assertThatThrownBy(() -> build("podman", WORKS, "1 0"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("1 0 cannot be an image's tag");
    }

    private String build(String engine, String script, String version) {
        Path program = root.resolve("bin").resolve(engine);
        FakeApplication.write(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Console quiet = Console.plain(silence(), silence());
        return new ImageBuild(
                        new Installation(root, home, JavaRuntime.current()),
                        quiet,
                        ContainerEngine.find(engine, home, root.resolve("bin").toString()))
                .build(application.order(version));
    }

    private String calls() throws IOException {
        return Files.readString(root.resolve("bin/calls"));
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
