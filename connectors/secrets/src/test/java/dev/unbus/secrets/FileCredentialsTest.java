package dev.unbus.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCredentialsTest {

    private final FileCredentials credentials = new FileCredentials();

    @TempDir
    Path folder;

    @Test
    void readsThePasswordOfAFileAnewForEachConnection() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "first\n");
        assertThat(credentials.getCredentials(file.toString())).isEqualTo(Map.of("password", "first"));

        Files.writeString(file, "second");
        assertThat(credentials.getCredentials(file.toString())).isEqualTo(Map.of("password", "second"));
    }

    @Test
    void readsUserAndPasswordOfAFolder() throws Exception {
        Files.writeString(folder.resolve("username"), "me");
        Files.writeString(folder.resolve("password"), "first");
        assertThat(credentials.getCredentials(folder.toString())).isEqualTo(Map.of("user", "me", "password", "first"));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> credentials.getCredentials(folder.toString()))
                .hasCauseInstanceOf(SecretException.class)
                .hasMessage("credentials-provider of the data source: the file " + folder.resolve("username")
                        + " does not exist");
    }
}
