package dev.unbus.esb.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> OutputFolder.write(folder, files("a.txt"), false))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--overwrite");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void replacesWhatAnImportWroteAndNothingElse() throws IOException {
        OutputFolder.write(folder, files("a/old.txt", "b/stays.txt"), false);
        Files.writeString(folder.resolve("b/mine.txt"), "mine");

        OutputFolder.write(folder, files("b/stays.txt", "c/new.txt"), true);

        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(folder.resolve("b/mine.txt")).hasContent("mine");
        assertThat(folder.resolve("c/new.txt")).hasContent("c/new.txt");
    }

    @Test
    void leavesAFileOfTheOwnerThatIsInTheWay() throws IOException {
        OutputFolder.write(folder, files("a.txt"), false);
        Files.writeString(folder.resolve("b.txt"), "mine");

        assertThatThrownBy(() -> OutputFolder.write(folder, files("a.txt", "b.txt"), true))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("b.txt");
        assertThat(folder.resolve("b.txt")).hasContent("mine");
    }

    @Test
    void writesNothingOutsideOfIt() {
        assertThatThrownBy(() -> OutputFolder.write(folder.resolve("in"), files("../out.txt"), false))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("leaves the output folder");
        assertThat(folder.resolve("out.txt")).doesNotExist();
    }

    private static Map<String, byte[]> files(String... paths) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, path.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
