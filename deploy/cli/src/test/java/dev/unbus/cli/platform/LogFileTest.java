package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    private Path file;
    private LogFile log;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("x.log");
        log = new LogFile(file);
    }

    @Test
    void keepsTheLogsOfTheThreeStartsBefore() throws IOException {
        for (int start = 1; start <= 5; start++) {
            log.rotate();
            Files.writeString(file, "start " + start);
        }

        assertThat(file).hasContent("start 5");
        assertThat(folder.resolve("x.log.1")).hasContent("start 4");
        assertThat(folder.resolve("x.log.3")).hasContent("start 2");
        assertThat(folder.resolve("x.log.4")).doesNotExist();
    }

    @Test
    void givesTheLastLinesThatSaySomething() throws IOException {
        Files.writeString(file, "one\ntwo\n\nthree\n   \n");

        assertThat(log.lastLines(2)).containsExactly("two", "three");
    }

    @Test
    void leavesStackTracesOut() throws IOException {
        Files.writeString(
                file,
                """
                ERROR cannot start
                \tat dev.unbus.X.run(X.java:1)
                Caused by: the cellar is flooded
                \tat java.base/java.lang.Thread.run(Thread.java:1)
                \t... 9 more
                """);

        assertThat(log.lastLines(2)).containsExactly("ERROR cannot start", "Caused by: the cellar is flooded");
    }

    @Test
    void hasNoLinesWithoutAFile() {
        assertThat(log.lastLines(2)).isEmpty();
    }

    @Test
    void followsWhatComesAlsoOverARestart() throws Exception {
        Files.writeString(file, "first\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread follower = new Thread(() -> follow(out));
        follower.start();
        await().until(() -> out.toString(StandardCharsets.UTF_8).equals("first\n"));

        log.rotate();
        Files.writeString(file, "second\n");

        await().until(() -> out.toString(StandardCharsets.UTF_8).equals("first\nsecond\n"));
        follower.interrupt();
        follower.join();
    }

    private void follow(ByteArrayOutputStream out) {
        try {
            log.followTo(out);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
