package dev.unbus.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The memory that processes hold, as Linux tells.
 *
 * @param residentMiB all pages of each, summed; pages that several share count once for each
 * @param proportionalMiB the same, with a page that several share divided among them
 */
record ResidentMemory(double residentMiB, double proportionalMiB) {

    static ResidentMemory of(List<ContenderProcess> processes) {
        return new ResidentMemory(sum(processes, "Rss:"), sum(processes, "Pss:"));
    }

    private static double sum(List<ContenderProcess> processes, String figure) {
        return processes.stream()
                .mapToDouble(process -> mebibytes(process.pid(), figure))
                .sum();
    }

    private static double mebibytes(long pid, String figure) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(figure))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException noSuchFile) {
            return Double.NaN;
        }
    }
}
