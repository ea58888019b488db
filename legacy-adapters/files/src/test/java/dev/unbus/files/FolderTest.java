package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @TempDir
    Path directory;

    @Test
    void givesFilesWithin() {
        assertThat(new Folder(directory).file("a b.csv")).isEqualTo(directory.resolve("a b.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", " ", "../x", "/etc/passwd", "a/b", "a\\b", "..\\x", "a\0b", "a\nb"})
    void refusesEveryOtherName(String name) {
        assertThatThrownBy(() -> new Folder(directory).file(name)).hasMessageStartingWith("name-within-folder at ");
    }
}
