package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PodLinesTest {

    @Test
    void passesOnWhatTheApplicationWrote() throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (PodLines lines = new PodLines(seen)) {
            lines.write(
                    "2026-11-29T12:00:31.871791365+00:00 stdout F café is up\n2026-11-29T12:00:32Z stderr F 2026-11-29 down\n"
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("café is up\n2026-11-29 down\n");
    }

    @Test
    void leavesOtherLinesAlone() {
        assertThat(PodLines.strip("2026-11-29 12:00:31,871 INFO  started"))
                .isEqualTo("2026-11-29 12:00:31,871 INFO  started");
    }
}
