package dev.unbus.files;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known so far of a file that is being looked at; a rejection reports as much as there is. */
final class Arrival {

    final Path path;
    final Instant startedAt;
    final Tally tally = new Tally();
    long bytes;

    @Nullable
    String fingerprint;

    @Nullable
    TakenIn earlier;

    Arrival(Path path, Instant startedAt) {
        this.path = path;
        this.startedAt = startedAt;
    }
}
