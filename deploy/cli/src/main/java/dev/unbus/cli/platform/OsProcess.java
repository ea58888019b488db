package dev.unbus.cli.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the operating system tells about a process; on Linux {@code /proc} tells more than Java does. */
final class OsProcess {

    /** The start time is derived from the clock, which may have been set since. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private OsProcess() {}

    /** The recorded process, unless it is gone or its pid belongs to another one by now. */
    static Optional<ProcessHandle> of(RunRecord record) {
        return ProcessHandle.of(record.pid()).filter(OsProcess::runs).filter(process -> startOf(process)
                .map(start -> near(start, record.startedAt()))
                .orElse(true));
    }

    static Instant startTime(ProcessHandle process) {
        return startOf(process).orElseGet(Instant::now);
    }

    /** True until it has ended; a process that has ended and that no parent has waited for does not run. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Resident memory, or null where it cannot be known. */
    static @Nullable Long residentMiB(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException noSuchFile) {
            return null;
        }
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    private static boolean isZombie(long pid) {
        try {
            String facts = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return facts.startsWith(" Z", facts.lastIndexOf(')') + 1);
        } catch (IOException noSuchFile) {
            return false;
        }
    }
}
