package dev.unbus.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who takes part in which scenario; the first is the limit, the second is ours. */
final class Contenders {

    static final String FILE_NAME = "orders.txt";

    static final int HEAP_MIB = 256;
    static final int FILE_HEAP_MIB = 64;
    private static final String CLIENTS = "benchmarks/bare-clients/target/";
    private static final String PROOF = "deploy/proof/application/target/quarkus-app/quarkus-run.jar";
    private static final String CONNECT = "benchmarks/kafka-connect/target/lib/*";

    /** A whole file has to go through the limit and through ours. */
    private static final Duration WHOLE_FILE = Duration.ofMinutes(20);

    private Contenders() {}

    static List<Contender> of(Scenario scenario) {
        return switch (scenario) {
            case JMS_KAFKA -> between("jms-kafka", "JmsToKafka", true);
            case KAFKA_JMS -> between("kafka-jms", "KafkaToJms", false);
            case FILE_KAFKA -> fromFile();
            case TAX, CATALOG, START -> List.of();
        };
    }

    private static List<Contender> between(String pair, String loop, boolean fromJms) {
        List<Contender> all = new ArrayList<>();
        all.add(new Contender("bare client loop", HEAP_MIB, null, place -> bare(loop, place, fromJms)));
        all.add(new Contender("Unbus", HEAP_MIB, null, place -> proof(place, pair, "group", 0)));
        all.add(stock("Camel, transacted, 1 consumer", pair, "camel-transacted", 1));
        all.add(stock("Camel, transacted, 16 consumers", pair, "camel-transacted", 16));
        all.add(stock("Camel, no transactions", pair, "camel-auto", 1));
        return all;
    }

    private static Contender stock(String name, String pair, String contender, int consumers) {
        return new Contender(name, HEAP_MIB, null, place -> proof(place, pair, contender, consumers));
    }

    private static List<Contender> fromFile() {
        return List.of(
                new Contender(
                        "bare read-parse-send loop",
                        FILE_HEAP_MIB,
                        WHOLE_FILE,
                        place -> clients("FileToKafka", place.source() + "/" + FILE_NAME, place.kafka(), place.sink())),
                new Contender("Unbus", FILE_HEAP_MIB, WHOLE_FILE, place -> proof(place, "file-kafka", "group", 0)),
                new Contender(
                        "Camel, file and splitter",
                        FILE_HEAP_MIB,
                        null,
                        place -> proof(place, "file-kafka", "camel-auto", 1)),
                new Contender("Kafka Connect, file source", HEAP_MIB, null, Contenders::connect));
    }

    private static List<String> bare(String loop, Place place, boolean fromJms) {
        return fromJms
                ? clients(loop, place.artemis(), place.source(), place.kafka(), place.sink())
                : clients(loop, place.kafka(), place.source(), place.artemis(), place.sink());
    }

    private static List<String> clients(String loop, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "-cp", CLIENTS + "unbus-benchmark-clients.jar:" + CLIENTS + "lib/*", "dev.unbus.benchmarks." + loop));
        line.addAll(List.of(arguments));
        return line;
    }

    private static List<String> proof(Place place, String pair, String contender, int consumers) {
        List<String> line = new ArrayList<>(List.of(
                "-Dproof.pair=" + pair,
                "-Dproof.contender=" + contender,
                "-Dproof.source=" + place.source(),
                "-Dproof.sink=" + place.sink()));
        if (consumers > 0) {
            line.add("-Dproof.consumers=" + consumers);
        }
        line.add("-jar");
        line.add(PROOF);
        return line;
    }

    /** Standalone, its settings in two files; the REST server that it insists on takes any port. */
    private static List<String> connect(Place place) {
        Path worker = place.folder().resolve("worker.properties");
        Path source = place.folder().resolve("source.properties");
        try {
            Files.writeString(
                    worker,
                    """
                    bootstrap.servers=%s
                    key.converter=org.apache.kafka.connect.storage.StringConverter
                    value.converter=org.apache.kafka.connect.storage.StringConverter
                    offset.storage.file.filename=%s
                    listeners=http://127.0.0.1:0
                    plugin.discovery=only_scan
                    """
                            .formatted(place.kafka(), place.folder().resolve("offsets")));
            Files.writeString(
                    source,
                    """
                    name=file
                    connector.class=org.apache.kafka.connect.file.FileStreamSourceConnector
                    tasks.max=1
                    file=%s
                    topic=%s
                    """
                            .formatted(place.source() + "/" + FILE_NAME, place.sink()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + place.folder(), unwritable);
        }
        return List.of(
                "-cp", CONNECT, "org.apache.kafka.connect.cli.ConnectStandalone", worker.toString(), source.toString());
    }
}
