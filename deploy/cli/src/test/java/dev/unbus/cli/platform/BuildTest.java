package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
    private TestProject project;
    private List<Component> components;
    private Path catalogJar;

    @BeforeEach
    void layOutAProjectWithoutACatalog() throws IOException {
        project = new TestProject(folder);
        project.home().create();
        components = new Inventory(project.root(), 0).components();
        catalogJar = components.get(2).jar();
        Files.delete(catalogJar);
    }

    @Test
    void buildsJustWhatIsMissingAndTellsTheProgress() throws IOException {
        maven(
                """
                echo "[INFO] Building Unbus: catalog 0.1.0-SNAPSHOT                [3/7]"
                echo "$*" > arguments
                : > '%s'
                """
                        .formatted(catalogJar));

        build().bringUpToDate(components);

        assertThat(talk.toString(StandardCharsets.UTF_8))
                .contains("building 1 of 3 components")
                .contains("building [3/7] Unbus: catalog\n");
        assertThat(project.root().resolve("arguments")).content().contains("-pl routes-catalog/server -am package");
        assertThat(project.home().buildLog()).content().contains("Building Unbus: catalog");
    }

    @Test
    void buildsNothingTheSecondTime() throws IOException {
        maven(": > '%s'".formatted(catalogJar));
        build().bringUpToDate(components);
        maven("exit 1");

        build().bringUpToDate(components);

        assertThat(catalogJar).exists();
    }

    @Test
    void givesMavensFirstReasonWhenTheBuildFails() throws IOException {
        maven(
                "echo '[ERROR] COMPILATION ERROR : '; echo '[ERROR] X.java: the semicolon is missing'; echo '[ERROR] more'; exit 1");

        assertThatThrownBy(() -> build().bringUpToDate(components))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("the build failed: X.java: the semicolon is missing")
                .hasMessageContaining("build.log");
    }

    @Test
    void saysWhenTheBuildMadeNoJar() throws IOException {
        maven("exit 0");

        assertThatThrownBy(() -> build().bringUpToDate(components))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("the build made no " + catalogJar);
    }

    private Build build() {
        PrintStream stream = new PrintStream(talk, true, StandardCharsets.UTF_8);
        return new Build(project.installation(), Console.plain(stream, stream));
    }

    private void maven(String script) throws IOException {
        Files.writeString(project.root().resolve("mvnw"), script);
    }
}
