package dev.unbus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two brokers of this process, started by the first who asks. */
record Brokers(ArtemisBroker artemis, KafkaBroker kafka) {

    private static @Nullable Brokers running;

    static synchronized Brokers running() {
        Brokers brokers = running;
        if (brokers == null) {
            brokers = start();
            running = brokers;
        }
        return brokers;
    }

    private static Brokers start() {
        Path directory = temporaryDirectory();
        ArtemisBroker artemis = ArtemisBroker.start(directory.resolve("artemis"));
        KafkaBroker kafka = KafkaBroker.start(directory.resolve("kafka"), Map.of());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            artemis.stop();
                            kafka.stop();
                            delete(directory);
                        },
                        "stop-test-brokers"));
        return new Brokers(artemis, kafka);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("unbus-testkit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
