package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSidecarTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @TempDir
    Path folder;

    @Test
    void namesTheTraceOfAFile() throws IOException {
        Files.writeString(folder.resolve("a.csv.traceparent"), PARENT + "\nvendor=1\n");

        assertThat(TraceSidecar.headersFor(folder.resolve("a.csv")))
                .containsEntry("traceparent", PARENT)
                .containsEntry("tracestate", "vendor=1")
                .hasSize(2);
    }

    @Test
    void isNotNeeded() {
        assertThat(TraceSidecar.headersFor(folder.resolve("a.csv"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void isIgnoredWhenItBreaksTheFormat(String content) throws IOException {
        Files.writeString(folder.resolve("a.csv.traceparent"), content);

        assertThat(TraceSidecar.headersFor(folder.resolve("a.csv"))).isEmpty();
    }

    @Test
    void goesWhereItsFileGoes() throws IOException {
        Files.writeString(folder.resolve("a.csv.traceparent"), PARENT);
        Path done = Files.createDirectory(folder.resolve("done")).resolve("a-2.csv");

        TraceSidecar.follow(folder.resolve("a.csv"), done);

        assertThat(TraceSidecar.headersFor(done)).containsEntry("traceparent", PARENT);
        assertThat(folder.resolve("a.csv.traceparent")).doesNotExist();
    }

    @Test
    void isNoFileToTakeIn() {
        assertThat(TraceSidecar.isOne("a.csv.traceparent")).isTrue();
        assertThat(TraceSidecar.isOne("a.csv")).isFalse();
    }
}
