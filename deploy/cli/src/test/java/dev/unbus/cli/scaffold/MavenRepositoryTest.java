package dev.unbus.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenRepositoryTest {

    @TempDir
    Path folder;

    @Test
    void sharesAllArtifactsButItsOwn() throws IOException {
        Path shared = folder.resolve("shared");
        Files.createDirectories(shared.resolve("org/example"));
        Files.createDirectories(shared.resolve("dev/unbus/unbus-parent"));
        Files.createDirectories(shared.resolve("dev/other"));

        Path own = new MavenRepository(shared).privateFor(folder.resolve("own")).folder();
        Files.createDirectories(own.resolve("org/downloaded"));
        Files.createDirectories(own.resolve("dev/unbus/mine"));

        assertThat(own.resolve("org/example")).exists();
        assertThat(own.resolve("dev/other")).exists();
        assertThat(own.resolve("dev/unbus/unbus-parent")).doesNotExist();
        assertThat(shared.resolve("org/downloaded")).exists();
        assertThat(shared.resolve("dev/unbus/mine")).doesNotExist();
    }

    @Test
    void isMadeTwice() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        new MavenRepository(shared).privateFor(folder.resolve("own"));
        Files.createDirectories(shared.resolve("org/example"));

        MavenRepository own = new MavenRepository(shared).privateFor(folder.resolve("own"));

        assertThat(own.folder().resolve("org/example")).exists();
    }
}
