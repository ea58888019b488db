package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final FileCheck FINE = (content, tally) -> tally.add("bytes", content.readAllBytes().length);

    @TempDir
    Path directory;

    private Inbox inbox() {
        FilesConfig config = Settings.with(Map.of("unbus.files.max-file-bytes", "100"));
        return new Inbox(directory, config, CLOCK);
    }

    private String drop(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
        return name;
    }

    private void takeIn(String name, String content) throws IOException {
        Inbox inbox = inbox();
        inbox.done(inbox.admit(drop(name, content), FINE).orElseThrow());
    }

    private JsonNode report(String path) throws IOException {
        return new ObjectMapper().readTree(directory.resolve(path).toFile());
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void movesAFileToDoneWithAReport() throws IOException {
        takeIn("orders.csv", "content");

        assertThat(names("done")).containsExactly("orders.csv", "orders.csv.report.json");
        assertThat(directory.resolve("orders.csv")).doesNotExist();
        JsonNode report = report("done/orders.csv.report.json");
        assertThat(report.path("result").asText()).isEqualTo("done");
        assertThat(report.path("counts").path("bytes").asInt()).isEqualTo(7);
        assertThat(report.path("fingerprint").asText()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void rejectsAFileThatBreaksARule() throws IOException {
        FileCheck strict = (content, tally) -> {
            throw new RejectedException("quotes-closed", "row 17", "a quote opened here is never closed");
        };

        assertThat(inbox().admit(drop("orders.csv", "content"), strict)).isEmpty();

        JsonNode report = report("rejected/orders.csv.report.json");
        assertThat(report.path("rule").asText()).isEqualTo("quotes-closed");
        assertThat(report.path("place").asText()).isEqualTo("row 17");
        assertThat(names("rejected")).contains("orders.csv");
    }

    @Test
    void setsTheSameContentAsideEvenAfterARestart() throws IOException {
        takeIn("monday.csv", "content");

        assertThat(inbox().admit(drop("tuesday.csv", "content"), FINE)).isEmpty();

        JsonNode report = report("rejected/tuesday.csv.report.json");
        assertThat(report.path("rule").asText()).isEqualTo("file-new");
        assertThat(report.path("earlierFile").asText()).isEqualTo("done/monday.csv");
        assertThat(report.path("earlierTakenInAt").asText()).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void neverOverwritesAnEarlierFile() throws IOException {
        takeIn("orders.csv", "one");
        takeIn("orders.csv", "two");
        takeIn("orders.csv", "three");

        assertThat(names("done")).contains("orders.csv", "orders-20261123T090000.csv", "orders-20261123T090000-3.csv");
        assertThat(directory.resolve("done/orders.csv")).hasContent("one");
    }

    @Test
    void takesAFileInAgainThatWasNotFinished() throws IOException {
        String file = drop("orders.csv", "content");
        assertThat(inbox().admit(file, FINE)).isPresent();

        assertThat(inbox().admit(file, FINE)).isPresent();
    }

    @Test
    void onlyMovesAFileWhoseMoveWasOutstanding() throws IOException {
        takeIn("orders.csv", "content");
        Files.move(directory.resolve("done/orders.csv"), directory.resolve("orders.csv"));

        assertThat(inbox().admit("orders.csv", FINE)).isEmpty();

        assertThat(names("done")).contains("orders.csv");
        assertThat(names("rejected")).isEmpty();
    }

    @Test
    void survivesAStoreThatWasCutOff() throws IOException {
        takeIn("one.csv", "one");
        Files.writeString(
                directory.resolve(".taken-in/files.jsonl"), "{\"fingerprint\":\"sha2", StandardOpenOption.APPEND);
        takeIn("two.csv", "two");

        assertThat(inbox().admit(drop("again.csv", "one"), FINE)).isEmpty();
        assertThat(inbox().admit(drop("again2.csv", "two"), FINE)).isEmpty();
    }

    @Test
    void leavesAFileThatChangedMeanwhile() throws IOException {
        Inbox inbox = inbox();
        String name = drop("orders.csv", "content");
        IntakeFile file = inbox.admit(name, FINE).orElseThrow();
        Files.writeString(directory.resolve(name), "more content");

        assertThatThrownBy(() -> inbox.done(file)).isInstanceOf(UnavailableException.class);
        assertThat(directory.resolve(name)).exists();
    }

    @Test
    void rejectsEmptyAndTooLargeFilesAndLinks() throws IOException {
        Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("/etc/hostname"));

        assertThat(inbox().admit(drop("empty.csv", ""), FINE)).isEmpty();
        assertThat(inbox().admit(drop("large.csv", "x".repeat(101)), FINE)).isEmpty();
        assertThat(inbox().admit("link.csv", FINE)).isEmpty();

        assertThat(report("rejected/empty.csv.report.json").path("rule").asText())
                .isEqualTo("file-not-empty");
        assertThat(report("rejected/large.csv.report.json").path("rule").asText())
                .isEqualTo("file-size");
        assertThat(report("rejected/link.csv.report.json").path("rule").asText())
                .isEqualTo("file-regular");
    }

    @Test
    void takesInAFileWithAnOddName() throws IOException {
        takeIn("a\nb\\c.csv", "content");

        assertThat(names("done")).contains("a_b_c.csv");
    }
}
