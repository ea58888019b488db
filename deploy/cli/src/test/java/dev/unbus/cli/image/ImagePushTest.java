package dev.unbus.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an engine that is a script; {@code ImageIT} has a real one, but no registry. */
class ImagePushTest {

    @TempDir
    Path root;

    private Home home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = new Home(root.resolve("home"));
        Files.createDirectories(home.folder().resolve("images"));
    }

    @Test
    void letsTheEngineSendTheImage() throws IOException {
        push("buildah", "echo \"$@\" > \"$(dirname \"$0\")/calls\"\n");

        assertThat(root.resolve("bin/calls")).hasContent("push registry.example.com:5000/unbus/demo-flow:0.1.0");
    }

    @Test
    void saysWhyItCouldNotAndHowToLogIn() {
        assertThatThrownBy(() -> push("podman", "echo 'Error: authentication required'; exit 125\n"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "podman could not push registry.example.com:5000/unbus/demo-flow:0.1.0: Error: authentication required;"
                                + " if it has to be logged in, podman login registry.example.com:5000 comes first (all of it: %s).",
                        home.folder().resolve("images/demo-flow.push.log"));
    }

    private void push(String engine, String script) {
        Path program = root.resolve("bin").resolve(engine);
        FakeApplication.write(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new ImagePush(
                        home,
                        Console.plain(silence, silence),
                        ContainerEngine.find(engine, home, program.getParent().toString()))
                .push(new ImageOrder(
                        "demo/flow", "0.1.0", root, "registry.example.com:5000/unbus", "localhost/base:25", null));
    }
}
