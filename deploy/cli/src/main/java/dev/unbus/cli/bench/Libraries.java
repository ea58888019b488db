package dev.unbus.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versions of the libraries that contenders bring, as the names of their jars tell. */
final class Libraries {

    private static final Path BARE = Path.of("benchmarks/bare-clients/target/lib");
    private static final Path PROOF = Path.of("deploy/proof/application/target/quarkus-app/lib/main");
    private static final Path TAX = Path.of("benchmarks/tax/platform/target/quarkus-app/lib/main");
    private static final Path CATALOG = Path.of("routes-catalog/server/target/quarkus-app/lib/main");
    private static final Map<String, Pattern> JARS = Map.of(
            "Artemis client", jar("artemis-jakarta-client"),
            "Camel", jar("camel-api"),
            "H2", jar("h2"),
            "Kafka client", jar("kafka-clients"),
            "Quarkus", jar("quarkus-core"));

    private Libraries() {}

    static Map<String, String> in(Path root) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Path folder : new Path[] {BARE, PROOF, TAX, CATALOG}) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                files.forEach(file -> note(String.valueOf(file.getFileName()), versions));
            } catch (IOException notBuilt) {
                // What does not take part has no version to tell.
            }
        }
        return versions;
    }

    private static void note(String jar, Map<String, String> versions) {
        JARS.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(jar);
            if (matcher.find()) {
                versions.putIfAbsent(name, matcher.group(1));
            }
        });
    }

    private static Pattern jar(String artifact) {
        return Pattern.compile("(?:^|\\.)" + artifact + "-([0-9][\\w.]*?)\\.jar$");
    }
}
