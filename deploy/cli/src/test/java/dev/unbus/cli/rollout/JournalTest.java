package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Begun BEGUN = new Begun(
            UUID.fromString("6f1c1ad5-9b0e-4f5e-8a53-0d6a1f6f4d11"),
            "demo/greeting",
            "local",
            Act.DEPLOY,
            "0.2.0",
            "0.1.0",
            "ann",
            4711,
            Instant.parse("2026-01-31T10:00:00Z"));

    @TempDir
    Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void openAJournal() {
        file = folder.resolve("journal.jsonl");
        journal = new Journal(file);
    }

    @Test
    void tellsWhatBeganHowItEndedAndWhoKnows() {
        Instant end = Instant.parse("2026-01-31T10:01:00Z");

        journal.begin(BEGUN);
        assertThat(journal.deployments()).containsExactly(Deployment.open(BEGUN));

        journal.commit(BEGUN.id(), "c0ffee");
        journal.end(BEGUN.id(), new Ending(Outcome.ROLLED_BACK, "it was not ready", end));
        journal.told(BEGUN.id());
        assertThat(journal.deployments())
                .containsExactly(new Deployment(
                        BEGUN, "c0ffee", new Ending(Outcome.ROLLED_BACK, "it was not ready", end), true));
    }

    @Test
    void writesADeploymentAsOneFlatObject() throws IOException {
        journal.begin(BEGUN);

        JsonNode line = Json.tree(Files.readString(file));

        assertThat(line.path("deployment").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "integration",
                        "environment",
                        "act",
                        "version",
                        "previousVersion",
                        "commit",
                        "user",
                        "pid",
                        "startedAt",
                        "outcome",
                        "reason",
                        "endedAt",
                        "told");
        assertThat(line.path("deployment").path("outcome").asText()).isEqualTo("in-progress");
    }

    @Test
    void readsWhatEarlierCommandsWroteAndLeavesOutALineThatWasCutOff() throws IOException {
        Files.writeString(
                file,
                """
                {"at":"2026-01-31T10:00:00Z","id":"6f1c1ad5-9b0e-4f5e-8a53-0d6a1f6f4d11","event":"begun","deployment":\
                {"id":"6f1c1ad5-9b0e-4f5e-8a53-0d6a1f6f4d11","integration":"demo/greeting","environment":"local",\
                "act":"deploy","version":"0.2.0","previousVersion":"0.1.0","commit":null,"user":"ann","pid":4711,\
                "startedAt":"2026-01-31T10:00:00Z","outcome":"in-progress","reason":null,"endedAt":null,"told":false}}
                {"at":"2026-01-31T10:00:01Z","id":"6f1c1ad5-9b0e
                """);

        assertThat(journal.deployments()).containsExactly(Deployment.open(BEGUN));
    }
}
