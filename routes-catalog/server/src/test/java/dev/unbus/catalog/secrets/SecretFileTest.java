package dev.unbus.catalog.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatTheFileHoldsNowWithoutTheEndOfItsLine() throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "first\n");
        assertThat(SecretFile.read("key", Optional.empty(), Optional.of(file))).contains("first");

        Files.writeString(file, " second \r\n");
        assertThat(SecretFile.read("key", Optional.empty(), Optional.of(file))).contains(" second ");
    }

    @Test
    void isTheValueWhereThereIsNoFile() throws IOException {
        assertThat(SecretFile.read("key", Optional.of("value"), Optional.empty()))
                .contains("value");
        assertThat(SecretFile.read("key", Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void namesKeyAndFileWhenThereIsNothingToRead() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThatThrownBy(() -> new SecretFile("key", folder.resolve("none")).read())
                .hasMessage("key: the file " + folder.resolve("none") + " does not exist");
        assertThatThrownBy(() -> new SecretFile("key", empty).read())
                .hasMessage("key: the file " + empty + " is empty");
        assertThatThrownBy(() -> new SecretFile("key", folder).read())
                .hasMessage("key: the file " + folder + " cannot be read");
    }

    @Test
    void refusesTwoPlaces() {
        assertThatThrownBy(() -> SecretFile.read("key", Optional.of("value"), Optional.of(folder)))
                .hasMessage("key and key-file are both set: leave one of them out");
    }

    @Test
    void givesTheDatabaseUserAndPasswordOfAFolder() throws IOException {
        Files.writeString(folder.resolve("username"), "me");
        Files.writeString(folder.resolve("password"), "first");
        FileCredentials credentials = new FileCredentials();

        assertThat(credentials.getCredentials(folder.toString())).isEqualTo(Map.of("user", "me", "password", "first"));
        assertThat(credentials.getCredentials(folder.resolve("password").toString()))
                .isEqualTo(Map.of("password", "first"));
    }
}
