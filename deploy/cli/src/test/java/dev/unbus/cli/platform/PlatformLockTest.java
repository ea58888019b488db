package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformLockTest {

    @TempDir
    Path folder;

    @Test
    void refusesASecondUpOrDownButNotAStatus() {
        TestProject project = new TestProject(folder);

        PlatformLock.whileHeld(project.home(), () -> {
            assertThat(project.run("up", "--detach")).isEqualTo(1);
            assertThat(project.err()).contains("another unbus up or down is at work");
            assertThat(project.run("down")).isEqualTo(1);
            return assertThat(project.run("status")).isZero();
        });
    }

    @Test
    void isFreeAfterwards() {
        Home home = new Home(folder);

        assertThat(PlatformLock.whileHeld(home, () -> 1)).isEqualTo(1);
        assertThat(PlatformLock.whileHeld(home, () -> 2)).isEqualTo(2);
    }
}
