package dev.unbus.devstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path home;

    @Test
    void isTakenByOneProcessOnly() {
        var first = new DataFolder(home.resolve("data"));
        var second = new DataFolder(home.resolve("data"));
        first.take();

        assertThatThrownBy(second::take)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Another devstack uses " + home.resolve("data"));

        first.giveBack();
        assertThatCode(second::take).doesNotThrowAnyException();
        second.giveBack();
    }

    @Test
    void saysWhichFolderItCannotWrite() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> new DataFolder(file.resolve("data")).take())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The folder %s cannot be written: make it writable, or set UNBUS_HOME to another folder."
                        .formatted(file.resolve("data")));
    }
}
