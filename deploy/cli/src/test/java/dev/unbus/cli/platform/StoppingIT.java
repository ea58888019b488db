package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.cli.StubbornService;
import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import dev.unbus.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingIT {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(talk, true, StandardCharsets.UTF_8);
    private final Console console = Console.plain(stream, stream);
    private TestProject project;
    private RunRecords records;

    @BeforeEach
    void layOutAProject() {
        project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8101);
        project.home().create();
        records = new RunRecords(project.home());
    }

    @Test
    void endsWhatDoesNotStopWhenAsked() {
        project.integration("orders", "stubborn", StubbornService.class, 8155);
        Inventory inventory = new Inventory(project.root(), 3_333);
        Component stubborn = inventory.components().stream()
                .filter(component -> component.name().equals("orders/stubborn"))
                .findFirst()
                .orElseThrow();
        ProcessHandle process = new Launcher(project.installation(), inventory, records).start(stubborn);
        await().until(() -> new Health().isUp(stubborn));

        new Stopping(records, console, Duration.ofMillis(500)).stop(List.of(stubborn));

        await().until(() -> !OsProcess.runs(process));
        assertThat(talk.toString(StandardCharsets.UTF_8)).contains("orders/stubborn did not stop within");
        assertThat(records.find(stubborn)).isEmpty();
    }

    @Test
    void leavesAStrangerAloneWhoseProcessHasTheRecordedPid() {
        Component component = new Inventory(project.root(), 0).components().get(0);
        ProcessHandle me = ProcessHandle.current();
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        records.save(component, new RunRecord(component.name(), me.pid(), longAgo, component.ports()));

        assertThat(records.running(component)).isEmpty();
        new Stopping(records, console).stop(List.of(component));

        assertThat(talk.toString(StandardCharsets.UTF_8)).contains("devstack had already ended");
        assertThat(records.find(component)).isEmpty();
    }

    @Test
    void recognisesItsOwnProcess() {
        Component component = new Inventory(project.root(), 0).components().get(0);
        ProcessHandle me = ProcessHandle.current();
        records.save(component, new RunRecord(component.name(), me.pid(), OsProcess.startTime(me), component.ports()));

        assertThat(records.running(component)).contains(me);
    }
}
