package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {

    @TempDir
    Path directory;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final KeptRecords kept = new KeptRecords();

    private HandSlot slot(String order) throws Exception {
        camel.addComponent(
                "unbus-file",
                new FilesComponent(Settings.with(Map.of(
                        "unbus.files.quiet-period", "1s",
                        "unbus.files.poll-interval", "50ms",
                        "unbus.files.order", order))));
        HandSlot slot =
                new HandSlot(camel.getEndpoint("unbus-file:" + directory + "?format=lines&include=*.csv"), kept);
        slot.open();
        return slot;
    }

    private void takeIn(String order, int files) throws Exception {
        try (HandSlot slot = slot(order)) {
            while (kept.contents.size() < files) {
                slot.commit(slot.messages(10));
            }
        }
    }

    private void drop(String name, String content, Duration age) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void takesFilesInByName() throws Exception {
        drop("b.csv", "1", Duration.ofHours(2));
        drop("a.CSV", "2", Duration.ofHours(1));
        drop("c.txt", "3", Duration.ofHours(1));
        takeIn("name", 2);

        assertThat(kept.contents).containsExactly("2", "1");
        assertThat(directory.resolve("c.txt")).exists();
    }

    @Test
    void takesFilesInByAge() throws Exception {
        drop("a.csv", "1", Duration.ofHours(1));
        drop("b.csv", "2", Duration.ofHours(2));
        takeIn("modified", 2);

        assertThat(kept.contents).containsExactly("2", "1");
    }

    @Test
    void doesNotTouchAFileThatIsStillBeingWritten() throws Exception {
        StringBuilder written = new StringBuilder();
        try (HandSlot slot = slot("name")) {
            try (var writer = Files.newBufferedWriter(directory.resolve("a.csv"), StandardCharsets.UTF_8)) {
                await().pollInterval(Duration.ofMillis(100))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> {
                            writer.write("x");
                            writer.flush();
                            assertThat(slot.receive(1)).isEmpty();
                            return written.append('x').length() == 25;
                        });
            }
            slot.commit(slot.messages(10));
        }

        assertThat(kept.contents).containsExactly(written.toString());
    }

    @Test
    void rejectsAnEmptyFile() throws Exception {
        drop("empty.csv", "", Duration.ofHours(1));
        try (HandSlot slot = slot("name")) {
            await().until(() -> slot.receive(1).isEmpty() && Files.exists(directory.resolve("rejected/empty.csv")));
        }
    }
}
