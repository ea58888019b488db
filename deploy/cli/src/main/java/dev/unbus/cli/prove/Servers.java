package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the servers of a run and tells everybody where the others are. */
final class Servers {

    /** So that workers of one process meet each other, too. */
    private static final String CONSUMERS = "2";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProveRequest request;
    private final Programs programs;
    private final Workplace workplace;
    private final Channels channels;
    private final BrokerPorts ports = BrokerPorts.free();
    private final Proxy artemis = new Proxy("artemis", ports.artemis());
    private final Proxy kafka = new Proxy("kafka", ports.kafkaProxied());
    private final @Nullable DatabaseServer database;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Servers(ProveRequest request, Programs programs, Workplace workplace) {
        this.request = request;
        this.programs = programs;
        this.workplace = workplace;
        this.database = request.pair().uses(End.DATABASE) ? new DatabaseServer(programs, workplace) : null;
        this.channels = new Channels(request.pair(), workplace);
    }

    boolean hasDatabase() {
        return database != null;
    }

    List<Proxy> proxies() {
        List<Proxy> used = new ArrayList<>();
        if (request.pair().uses(End.JMS)) {
            used.add(artemis);
        }
        if (request.pair().uses(End.KAFKA)) {
            used.add(kafka);
        }
        if (database != null) {
            used.add(database.proxy());
        }
        return used;
    }

    Server brokers() {
        Map<String, String> environment = Map.of(
                "UNBUS_HOME", workplace.brokers().toString(),
                "UNBUS_PORT_OFFSET", Integer.toString(ports.offset()),
                "UNBUS_KAFKA_PROXY_PORT", Integer.toString(kafka.port()));
        return new Server(
                "the brokers",
                programs.brokersCommand(),
                environment,
                workplace.log("brokers"),
                () -> isHealthy(ports.health()));
    }

    Server database() {
        if (database == null) {
            throw new IllegalStateException(request.pair().word() + " has no database");
        }
        return database.server(channels.sink());
    }

    void createTopics() {
        Topics.create("127.0.0.1:" + ports.kafka(), channels.topics());
    }

    Server instance(int number) {
        int management = BrokerPorts.any();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "PROOF_PAIR", request.pair().word(),
                "PROOF_CONTENDER", request.contender(),
                "PROOF_SOURCE", channels.source(),
                "PROOF_SINK", channels.sink(),
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port(),
                "QUARKUS_ARTEMIS_URL", "tcp://127.0.0.1:" + artemis.port() + Channels.JMS_TIME_OUTS,
                "UNBUS_HOME", workplace.instance(number).toString(),
                "PROOF_CONSUMERS", CONSUMERS));
        environment.put("MALLOC_ARENA_MAX", "2");
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_ACTIVE", "true");
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.urlThroughProxy());
        }
        Path log = workplace.log("instance-" + number);
        return new Server(
                "instance " + number, programs.applicationCommand(), environment, log, () -> isHealthy(management));
    }

    /** What the sender or the reader is told of one end. */
    List<String> address(End end, String name) {
        String address =
                switch (end) {
                    case JMS -> "tcp://127.0.0.1:" + ports.artemis();
                    case KAFKA -> "127.0.0.1:" + ports.kafka();
                    case FILE -> name;
                    case DATABASE -> database == null ? "" : database.url();
                };
        return List.of(end.word(), address, end == End.FILE ? "lines" : name);
    }

    Channels channels() {
        return channels;
    }

    private boolean isHealthy(int port) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/observe/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                            .statusCode()
                    == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the proof was interrupted.", interrupted);
        }
    }
}
