package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxRouteTest {

    @TempDir
    Path directory;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> takenIn = new CopyOnWriteArrayList<>();

    private Inbox inbox(String order) {
        FilesConfig config = Settings.with(Map.of(
                "unbus.files.quiet-period", "1s",
                "unbus.files.poll-interval", "50ms",
                "unbus.files.order", order));
        return new Inbox(directory, "*.csv", config, Clock.systemUTC());
    }

    private void start(String order) throws Exception {
        Inbox inbox = inbox(order);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(inbox.uri()).routeId("inbox").process(exchange -> {
                    File file = exchange.getMessage().getBody(File.class);
                    String content = Files.readString(file.toPath());
                    inbox.admit(file, (bytes, tally) -> bytes.readAllBytes()).ifPresent(inbox::done);
                    takenIn.add(file.getName() + "=" + content);
                });
            }
        });
        camel.start();
    }

    private void drop(String name, String content, Duration age) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void takesFilesInByName() throws Exception {
        drop("b.csv", "1", Duration.ofHours(2));
        drop("a.CSV", "2", Duration.ofHours(1));
        drop("c.txt", "3", Duration.ofHours(1));
        start("name");

        await().until(() -> takenIn.size() == 2);
        assertThat(takenIn).containsExactly("a.CSV=2", "b.csv=1");
        assertThat(directory.resolve("c.txt")).exists();
    }

    @Test
    void takesFilesInByAge() throws Exception {
        drop("a.csv", "1", Duration.ofHours(1));
        drop("b.csv", "2", Duration.ofHours(2));
        start("modified");

        await().until(() -> takenIn.size() == 2);
        assertThat(takenIn).containsExactly("b.csv=2", "a.csv=1");
    }

    @Test
    void isNotHeldUpByALockFileThatWasLeftBehind() throws Exception {
        drop("a.csv", "1", Duration.ofHours(1));
        drop("a.csv.camelLock", "", Duration.ofHours(1));
        start("name");

        await().until(() -> takenIn.size() == 1);
        await().until(() -> !Files.exists(directory.resolve("a.csv.camelLock")));
    }

    @Test
    void doesNotTouchAFileThatIsStillBeingWritten() throws Exception {
        start("name");
        Path file = directory.resolve("a.csv");
        StringBuilder written = new StringBuilder();

        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        writer.write("x");
                        writer.flush();
                        return written.append('x').length() == 25;
                    });
        }

        await().until(() -> takenIn.size() == 1);
        assertThat(takenIn).containsExactly("a.csv=" + written);
    }

    @Test
    void takesInAnEmptyFileToRejectIt() throws Exception {
        drop("empty.csv", "", Duration.ofHours(1));
        start("name");

        await().until(() -> Files.exists(directory.resolve("rejected/empty.csv")));
    }
}
