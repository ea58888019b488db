package dev.unbus.catalog;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home for state of the test's own, with a token, and quick rounds. */
public final class CatalogHome implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "a-token-for-tests";
    private static final Path HOME = Path.of("target/test-home");

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(HOME);
            Files.deleteIfExists(targets());
            putToken(TOKEN);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return Map.of(
                "unbus.catalog.targets-file", targets().toString(),
                "unbus.catalog.token-file", token().toString(),
                "unbus.catalog.scrape-every", "100ms",
                "unbus.catalog.answer-within", "500ms",
                "unbus.catalog.start-within", "3s",
                "unbus.catalog.largest-answer-bytes", "100000");
    }

    @Override
    public void stop() {}

    static Path token() {
        return HOME.resolve("token");
    }

    static Path targets() {
        return HOME.resolve("targets.json");
    }

    public static void putToken(String token) throws IOException {
        Files.writeString(token(), token + "\n");
    }

    /** Lists them as the runner does; each is {@code team/flow} at an address. */
    static void list(Map<String, String> addresses) {
        write(Stream.of(addresses)
                .flatMap(all -> all.entrySet().stream())
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "[", "]")));
    }

    /** One process of {@code team/flow} in the list. */
    static String entry(String name, String address) {
        return """
                {"targets":["%s"],"labels":{"integration":"%s","http_url":"http://127.0.0.1:8101",\
                "__metrics_path__":"/observe/metrics"}}"""
                .formatted(address, name);
    }

    static void write(String content) {
        try {
            Path part = Files.writeString(HOME.resolve("targets.part"), content);
            Files.move(part, targets(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
