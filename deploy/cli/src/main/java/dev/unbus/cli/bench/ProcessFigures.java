package dev.unbus.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the operating system and the virtual machine tell about a contender. */
final class ProcessFigures implements AutoCloseable {

    private final ProcessHandle process;
    private final AllocatedBytes allocated;

    ProcessFigures(long pid) {
        this.process = ProcessHandle.of(pid).orElse(ProcessHandle.current());
        this.allocated = AllocatedBytes.of(pid);
    }

    long cpuNanos() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** All bytes ever allocated, or -1 when the virtual machine does not tell. */
    long allocatedBytes() {
        return allocated.read();
    }

    /** The most memory that was resident at once, or {@code NaN} where it cannot be known. */
    double peakMiB() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException noSuchFile) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        allocated.close();
    }
}
