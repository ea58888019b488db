package dev.unbus.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevstackIT {

    @TempDir
    Path home;

    @Test
    void keepsItsMessagesThroughAKillAndThroughAStop() throws Exception {
        var settings = DevstackProcess.freePorts(home);
        try (var first = new DevstackProcess(settings).awaitUp()) {
            assertThat(first.health().body()).contains("{\"name\":\"kafka\",\"status\":\"UP\"}");
            sendToQueue(settings, "before the kill");
            sendToTopic(settings, "before the kill");
            first.kill();
        }
        try (var second = new DevstackProcess(settings).awaitUp()) {
            sendToQueue(settings, "before the stop");
            sendToTopic(settings, "before the stop");
            assertThat(second.terminate()).isEqualTo(143);
        }
        try (var third = new DevstackProcess(settings).awaitUp()) {
            assertThat(queue(settings)).containsExactly("before the kill", "before the stop");
            assertThat(topic(settings)).containsExactlyInAnyOrder("before the kill", "before the stop");
            assertThat(third.output()).doesNotContain("Exception");
        }
    }

    @Test
    void givesAMessageBackForAsLongAsItTakes() throws Exception {
        var settings = DevstackProcess.freePorts(home);
        try (var devstack = new DevstackProcess(settings).awaitUp();
                var factory = artemis(devstack.settings);
                var context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            sendToQueue(settings, "patience");
            var consumer = context.createConsumer(context.createQueue("waiting"));
            for (var attempt = 1; attempt <= 15; attempt++) {
                var message = consumer.receive(5_000);
                assertThat(message).as("attempt %d", attempt).isNotNull();
                assertThat(message.getIntProperty("JMSXDeliveryCount")).isEqualTo(attempt);
                context.rollback();
            }
        }
    }

    @Test
    void saysWhichPortIsInUse() throws Exception {
        var settings = DevstackProcess.freePorts(home);
        try (var taken = new ServerSocket(settings.kafkaPort(), 1, InetAddress.getLoopbackAddress());
                var devstack = new DevstackProcess(settings)) {
            assertThat(devstack.exitCode()).isEqualTo(1);
            assertThat(lines(devstack))
                    .singleElement()
                    .asString()
                    .endsWith("Port %d on 127.0.0.1 is in use: stop what uses it, or set UNBUS_PORT_OFFSET."
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void saysThatAnotherDevstackUsesTheFolder() throws Exception {
        var settings = DevstackProcess.freePorts(home);
        var folder = new DataFolder(settings.data());
        folder.take();
        try (var devstack = new DevstackProcess(settings)) {
            assertThat(devstack.exitCode()).isEqualTo(1);
            assertThat(lines(devstack)).singleElement().asString().contains("Another devstack uses");
        } finally {
            folder.giveBack();
        }
    }

    @Test
    void leavesTheDataOfAnotherClusterAlone() throws Exception {
        var settings = DevstackProcess.freePorts(home);
        var foreign = Files.createDirectories(home.resolve("data/kafka")).resolve("meta.properties");
        Files.writeString(foreign, "version=1\nnode.id=1\ncluster.id=c29tZS1vdGhlci1vbmUtMQ\n");
        try (var devstack = new DevstackProcess(settings)) {
            assertThat(devstack.exitCode()).isEqualTo(1);
            assertThat(lines(devstack)).singleElement().asString().contains("holds the data of another Kafka cluster");
            assertThat(foreign).content().contains("c29tZS1vdGhlci1vbmUtMQ");
        }
    }

    private static List<String> lines(DevstackProcess devstack) throws IOException {
        return devstack.output().lines().toList();
    }

    private static ActiveMQConnectionFactory artemis(DevstackSettings settings) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:%d".formatted(settings.artemisPort()));
    }

    private static void sendToQueue(DevstackSettings settings, String text) {
        try (var factory = artemis(settings);
                var context = factory.createContext()) {
            context.createProducer().send(context.createQueue("waiting"), text);
        }
    }

    private static List<String> queue(DevstackSettings settings) throws JMSException {
        try (var factory = artemis(settings);
                var context = factory.createContext();
                var consumer = context.createConsumer(context.createQueue("waiting"))) {
            return List.of(
                    ((TextMessage) consumer.receive(10_000)).getText(),
                    ((TextMessage) consumer.receive(10_000)).getText());
        }
    }

    private static void sendToTopic(DevstackSettings settings, String value) throws Exception {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", "127.0.0.1:%d".formatted(settings.kafkaPort()), "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("orders", value)).get();
        }
    }

    private static List<String> topic(DevstackSettings settings) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                "127.0.0.1:%d".formatted(settings.kafkaPort()),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("orders"));
            var values = new ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= 2;
            });
            return values;
        }
    }
}
