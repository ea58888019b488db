package dev.unbus.catalog.failed;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.testkit.JmsProbe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Does with the brokers what integrations do whose messages fail and are replayed. */
final class Integrations {

    private final JmsProbe queues = new JmsProbe();

    /** The headers of a message of an integration that failed. */
    static Map<String, String> failure(String integration, String message) {
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
    void failInKafka(Map<String, String> headers, String key, byte[] body) {
        toKafka(PlatformChannels.FAILED, headers, key, body);
    }

    /** Sets a message aside in the queue. */
    void failInQueue(Map<String, String> headers, String body) {
        queues.send(PlatformChannels.FAILED, body, headers);
    }

    /** Sets a message of bytes aside in the queue. */
    void failInQueue(Map<String, String> headers, byte[] body) {
        queues.send(PlatformChannels.FAILED, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(body);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setStringProperty(header.getKey(), header.getValue());
            }
            return message;
        });
    }

    /** Tells that a replayed message ended well. */
    void endWell(String replay, String message) {
        toKafka(
                PlatformChannels.REPLAYED,
                Map.of(FailureHeaders.REPLAY, replay, FailureHeaders.REPLAY_OF, message),
                message,
                new byte[0]);
    }

    private static void toKafka(String topic, Map<String, String> headers, String key, byte[] body) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), body);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(record);
            producer.flush();
        }
    }
}
