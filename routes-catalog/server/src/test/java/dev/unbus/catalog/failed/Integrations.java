package dev.unbus.catalog.failed;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.testkit.JmsProbe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Does with the brokers what integrations do whose messages fail and are replayed. */
public final class Integrations {

    private final JmsProbe queues = new JmsProbe();
    private final KafkaProducer<byte[], byte[]> topics;

    /** Those that speak to this Kafka, and to the Artemis of the tests. */
    public Integrations(String kafka) {
        topics = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Those that speak to the brokers of the application under test. */
    public static Integrations ofApplication() {
        return new Integrations(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** The headers of a message of an integration that failed. */
    public static Map<String, String> failure(String integration, String message) {
        Map<String, String> headers = new HashMap<>();
        headers.put(FailureHeaders.ID, UUID.randomUUID().toString());
        headers.put(FailureHeaders.INTEGRATION, integration);
        headers.put(FailureHeaders.ROUTE, "a-route");
        headers.put(FailureHeaders.STEP, "a-step");
        headers.put(FailureHeaders.CAUSE, "dev.unbus.delivery.RejectedException");
        headers.put(FailureHeaders.MESSAGE, message);
        headers.put(FailureHeaders.SOURCE, "kafka:orders.placed partition 0 offset 17");
        headers.put(FailureHeaders.ATTEMPTS, "1");
        headers.put(FailureHeaders.TIME, "2026-01-31T10:00:00Z");
        headers.put("colour", "blue");
        return headers;
    }

    /** Sets a message aside in the topic. */
    public void failInKafka(Map<String, String> headers, String key, byte[] body) {
        toKafka(PlatformChannels.FAILED, headers, key, body);
    }

    /** Sets a message aside in the queue. */
    public void failInQueue(Map<String, String> headers, String body) {
        queues.send(PlatformChannels.FAILED, body, headers);
    }

    /** Sets a message of bytes aside in the queue. */
    public void failInQueue(Map<String, String> headers, byte[] body) {
        queues.send(PlatformChannels.FAILED, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(body);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setStringProperty(header.getKey(), header.getValue());
            }
            return message;
        });
    }

    /** Tells that replayed messages ended well. */
    public void endWell(String replay, List<String> messages) {
        for (String message : messages) {
            toKafka(
                    PlatformChannels.REPLAYED,
                    Map.of(FailureHeaders.REPLAY, replay, FailureHeaders.REPLAY_OF, message),
                    message,
                    new byte[0]);
        }
        topics.flush();
    }

    private void toKafka(String topic, Map<String, String> headers, String key, byte[] body) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = topics.send(record); // a test that waits for it fails when it is not there
    }
}
