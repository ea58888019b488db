package dev.unbus.devstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** Kafka in KRaft mode, broker and controller in one, its log directory formatted on the first start only. */
final class KafkaBroker implements Broker {

    /** Fixed, so that data of another cluster is recognised. */
    private static final String CLUSTER_ID = "dW5idXMtZGV2c3RhY2stMQ";

    private static final String NODE_ID = "1";
    private static final String CLIENTS = "PLAINTEXT";
    private static final String PROXIED = "PROXIED";
    private static final String CONTROLLER = "CONTROLLER";

    private static final Map<String, String> ONE_NODE = Map.of(
            "num.partitions", "4",
            "auto.create.topics.enable", "true",
            "group.initial.rebalance.delay.ms", "0",
            // A transaction whose time is up ends then, and not up to ten seconds later.
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    /** Group after group is a transaction after another; by default one that begins at once may be held back for 20 ms. */
    private static final Map<String, String> TRANSACTION_AFTER_TRANSACTION =
            Map.of("add.partitions.to.txn.retry.backoff.ms", "1");

    /** What Kafka takes for a server room by default: 150 internal partitions, and 128 MiB to compact them. */
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.num.partitions", "4",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.cleaner.io.buffer.size", "131072",
            "log.index.size.max.bytes", "1048576",
            "metric.reporters", "");

    private final DevstackSettings settings;
    private final Path folder;
    private @Nullable KafkaRaftServer server;

    KafkaBroker(DevstackSettings settings) {
        this.settings = settings;
        this.folder = settings.data().resolve("kafka");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return settings.kafkaPort();
    }

    @Override
    public void start() {
        try {
            if (!formatted()) {
                format();
            }
            var starting = new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
            server = starting;
            starting.startup();
        } catch (StartFailure known) {
            throw known;
        } catch (Exception broken) { // Scala code declares nothing and may throw anything
            throw new StartFailure(
                    "Kafka does not start on the data in %s (%s): repair or move that folder away."
                            .formatted(folder, broken.getMessage()),
                    broken);
        }
    }

    private boolean formatted() throws IOException {
        var file = folder.resolve("meta.properties");
        if (!Files.exists(file)) {
            return false;
        }
        var found = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            found.load(reader);
        }
        if (!CLUSTER_ID.equals(found.getProperty("cluster.id")) || !NODE_ID.equals(found.getProperty("node.id"))) {
            throw new StartFailure(
                    "The folder %s holds the data of another Kafka cluster: move it away, or set UNBUS_HOME to another folder."
                            .formatted(folder));
        }
        return true;
    }

    private void format() throws IOException {
        Files.createDirectories(folder);
        var configuration = folder.resolveSibling("kafka.properties");
        try (var writer = Files.newBufferedWriter(configuration)) {
            properties()
                    .store(
                            writer,
                            "What the log directory was formatted with; written on the first start, read by nothing.");
        }
        StorageTool.execute(
                new String[] {"format", "--cluster-id", CLUSTER_ID, "--config", configuration.toString()},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(network());
        properties.putAll(ONE_NODE);
        properties.putAll(SMALL);
        properties.putAll(TRANSACTION_AFTER_TRANSACTION);
        properties.setProperty("log.dirs", folder.toString());
        return properties;
    }

    private Map<String, String> network() {
        var controller = at(CONTROLLER, settings.controllerPort());
        var listeners = new ArrayList<String>(List.of(at(CLIENTS, settings.kafkaPort())));
        var advertised = new ArrayList<String>(listeners);
        var proxy = settings.kafkaProxyPort();
        if (proxy != null) {
            listeners.add(at(PROXIED, settings.kafkaProxiedPort()));
            advertised.add(at(PROXIED, proxy));
        }
        listeners.add(controller);
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE_ID,
                "controller.quorum.voters",
                "%s@%s:%d".formatted(NODE_ID, LoopbackPort.HOST, settings.controllerPort()),
                "controller.listener.names",
                CONTROLLER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners",
                String.join(",", listeners),
                "advertised.listeners",
                String.join(",", advertised));
    }

    private static String at(String listener, int port) {
        return "%s://%s:%d".formatted(listener, LoopbackPort.HOST, port);
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        running.awaitShutdown();
    }
}
