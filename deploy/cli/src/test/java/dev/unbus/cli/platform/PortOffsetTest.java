package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.console.CommandFailure;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which ports a command goes on that starts something. */
class PortOffsetTest {

    private static final OptionalInt NOT_GIVEN = OptionalInt.empty();

    @TempDir
    Path folder;

    private Platform platform;

    @BeforeEach
    void rememberAnOffset() {
        TestProject project = new TestProject(folder);
        project.home().create();
        platform = new Platform(project.installation());
        platform.file().save(1_000);
    }

    @Test
    void isThatOfWhatRuns() {
        run();

        assertThat(platform.portOffset(NOT_GIVEN)).isEqualTo(1_000);
        assertThat(platform.portOffset(OptionalInt.of(1_000))).isEqualTo(1_000);
    }

    @Test
    void isNoneWhenNothingRunsAnyMore() {
        assertThat(platform.portOffset(NOT_GIVEN)).isZero();
    }

    @Test
    void isTheOneAskedForWhenNothingRuns() {
        assertThat(platform.portOffset(OptionalInt.of(7))).isEqualTo(7);
    }

    @Test
    void isNoOtherThanThatOfWhatRuns() {
        run();

        assertThatThrownBy(() -> platform.portOffset(OptionalInt.of(7)))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "the platform runs with port offset 1000; stop it with ./unbus down before you start it with"
                                + " another.");
    }

    private void run() {
        Component brokers = platform.inventory().components().get(0);
        ProcessHandle me = ProcessHandle.current();
        platform.records()
                .save(brokers, new RunRecord(brokers.name(), me.pid(), OsProcess.startTime(me), brokers.ports()));
    }
}
