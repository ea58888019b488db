package dev.unbus.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What figures belong to.
 *
 * @param cores processors
 * @param processor their model, where the system tells
 * @param memoryGiB memory of the machine
 * @param system operating system and release
 * @param diskSyncMillis how long the disk takes to keep 4 KiB for good, median
 * @param java the Java that contenders run on
 * @param libraries versions by name
 */
record Machine(
        int cores,
        String processor,
        long memoryGiB,
        String system,
        double diskSyncMillis,
        String java,
        Map<String, String> libraries) {

    private static final int SYNCS = 50;
    private static final int BLOCK_BYTES = 4_096;

    /** Looks at this machine; the folder is on the disk that is measured. */
    static Machine here(Installation installation, Path folder) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorModel(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                diskSyncMillis(folder),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                new TreeMap<>(Libraries.in(installation.root())));
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%d × %s, %d GiB, %s, disk sync %.2f ms, Java %s; %s",
                cores,
                processor,
                memoryGiB,
                system,
                diskSyncMillis,
                java,
                libraries.entrySet().stream()
                        .map(library -> library.getKey() + " " + library.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String processorModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException noSuchFile) {
            return System.getProperty("os.arch");
        }
    }

    private static double diskSyncMillis(Path folder) {
        Path file = folder.resolve("disk-sync");
        List<Double> millis = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int sync = 0; sync < SYNCS; sync++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK_BYTES));
                channel.force(false);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
            return Statistics.median(millis);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
