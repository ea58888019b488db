package dev.unbus.benchmarks.catalog;

import dev.unbus.catalog.model.DescriptorJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Simulates integrations, each on a port of its own, and lists them in a file as the catalog reads it. */
public final class SimulatedIntegrations {

    private SimulatedIntegrations() {}

    /** How many integrations, how many routes each, and the file that lists them; runs until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        int routes = Integer.parseInt(arguments[1]);
        Instant startedAt = Instant.now();
        List<SimulatedIntegration> all = IntStream.range(0, count)
                .mapToObj(number -> new SimulatedIntegration(number, count, routes, startedAt))
                .toList();
        try (ManyPorts ports =
                new ManyPorts(count, port -> DescriptorJson.write(all.get(port).at(Instant.now())))) {
            list(all, ports, Path.of(arguments[2]));
            ports.serve();
        }
    }

    private static void list(List<SimulatedIntegration> all, ManyPorts ports, Path file) throws IOException {
        String targets = all.stream()
                .map(one -> "{\"targets\":[\"127.0.0.1:%d\"],\"labels\":{\"integration\":\"%s\"}}"
                        .formatted(ports.number(one.number()), one.id()))
                .collect(Collectors.joining(",\n", "[", "]"));
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), targets);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
