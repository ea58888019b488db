package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

    @TempDir
    Path folder;

    @Test
    void addsUpTheFilesInIt() throws IOException {
        Files.writeString(folder.resolve("one"), "12345");
        Files.writeString(Files.createDirectories(folder.resolve("deep/er")).resolve("two"), "123");

        assertThat(FolderTree.bytes(folder)).isEqualTo(8);
    }

    @Test
    void deletesAllOfIt() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("deep/er"));
        Files.writeString(inner.resolve("file"), "x");

        FolderTree.delete(folder.resolve("deep"));
        FolderTree.delete(folder.resolve("never-there"));

        assertThat(folder).isEmptyDirectory();
    }
}
