package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAlsoWhereNothingWasEverStarted() {
        Home home = new Home(folder.resolve("a home"));

        String token = AccessToken.in(home);

        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(AccessToken.in(home)).isEqualTo(token);
    }
}
