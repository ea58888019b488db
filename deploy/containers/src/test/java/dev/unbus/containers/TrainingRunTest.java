package dev.unbus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each run is a process of its own, as it is while an image is built. */
class TrainingRunTest {

    @TempDir
    Path folder;

    @Test
    void asksAnApplicationWhatAPlatformAsksAndEndsIt() throws IOException, InterruptedException {
        assertThat(train(ObservedApplication.class)).contains("unbus: trained;");

        List<String> asked = Files.readAllLines(folder.resolve("asked"));
        assertThat(asked)
                .contains("/observe/health/live", "/observe/health", "/observe/metrics", "/observe/integration");
    }

    @Test
    void reachesNoBroker() throws IOException, InterruptedException {
        train(ObservedApplication.class);

        assertThat(Files.readAllLines(folder.resolve("asked"))).contains("127.0.0.1:9");
    }

    @Test
    void doesNotFailTheBuildWhenTheApplicationDoesNotStart() throws IOException, InterruptedException {
        assertThat(train(BrokenApplication.class))
                .contains("unbus: the application did not start while its image was built");
    }

    private String train(Class<?> application) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dtest.asked=" + folder.resolve("asked"),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainingRun.class.getName(),
                        application.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
