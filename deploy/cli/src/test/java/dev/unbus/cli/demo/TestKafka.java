package dev.unbus.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker in the test's process, with a producer. */
final class TestKafka implements AutoCloseable {

    private final int port = freePort();
    private final KafkaRaftServer server;
    private final KafkaProducer<String, String> producer;

    TestKafka(Path folder) {
        Properties settings = settings(folder.resolve("kafka"), freePort());
        Path file = folder.resolve("kafka.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address()), new StringSerializer(), new StringSerializer());
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void publish(String topic, String key, String value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    void fail(String businessKey) {
        ProducerRecord<String, String> message = new ProducerRecord<>(Sightings.FAILED, "");
        message.headers()
                .add("UnbusBusinessKey", businessKey.getBytes(StandardCharsets.UTF_8))
                .add("UnbusFailureIntegration", "test/flow".getBytes(StandardCharsets.UTF_8))
                .add("UnbusFailureMessage", "rule at place: why".getBytes(StandardCharsets.UTF_8));
        send(message);
    }

    private void send(ProducerRecord<String, String> message) {
        try {
            producer.send(message).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException refused) {
            throw new AssertionError("not sent", refused);
        }
    }

    @Override
    public void close() {
        producer.close();
        server.shutdown();
        server.awaitShutdown();
    }

    private Properties settings(Path folder, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners", "PLAINTEXT://" + address() + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://" + address(),
                "log.dirs", folder.toString(),
                "offsets.topic.replication.factor", "1",
                "log.cleaner.enable", "false"));
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
