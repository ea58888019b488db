package dev.unbus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTeamTest {

    @TempDir
    Path root;

    @Test
    void isKnownAndReachableOnceItIsAdded() {
        assertThat(NewTeam.addTo(root, "first")).isTrue();
        assertThat(NewTeam.addTo(root, "second")).isTrue();
        assertThat(NewTeam.addTo(root, "first")).isFalse();

        Teams teams = new Teams(root);
        assertThat(teams.problem()).isNull();
        assertThat(teams.names()).isEqualTo("first, second");
        assertThat(teams.reaches("second")).isTrue();
    }

    @Test
    void leavesABrokenFileAlone() throws IOException {
        Path file = root.resolve("integrations/teams.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "kind: [");

        assertThatThrownBy(() -> NewTeam.addTo(root, "first"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("teams.yaml:1: it is not YAML");
        assertThat(file).hasContent("kind: [");
    }
}
