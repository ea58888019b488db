package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCheckTest {

    @TempDir
    Path root;

    @Test
    void asksForNothingWhenThereIsNoConsoleToBuild() {
        assertThatCode(() -> new NodeCheck(root, "no-such-program").pass()).doesNotThrowAnyException();
    }

    @Test
    void saysWhenThereIsNoNode() throws IOException {
        Files.createDirectories(root.resolve("routes-catalog/console"));

        assertThatThrownBy(() -> new NodeCheck(root, "no-such-program").pass())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Node 20 or later");
    }

    @Test
    void refusesAnOldNodeAndTakesANewOne() throws IOException {
        Files.createDirectories(root.resolve("routes-catalog/console"));

        assertThatThrownBy(() -> new NodeCheck(root, node("v18.19.1")).pass()).isInstanceOf(CommandFailure.class);
        assertThatCode(() -> new NodeCheck(root, node("v20.0.0")).pass()).doesNotThrowAnyException();
    }

    private String node(String version) throws IOException {
        Path program = root.resolve("node-" + version);
        Files.writeString(program, "#!/bin/sh\necho " + version + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
