package dev.unbus.cli.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages of 1,000 characters in the topic of failed messages, as integrations set them aside. */
final class FailedMessages {

    private static final String TOPIC = "unbus.failed";

    private final String servers;

    FailedMessages(String servers) {
        this.servers = servers;
    }

    /** Sets so many aside for one cause, and returns when the broker has them. */
    @SuppressWarnings(
            "FutureReturnValueIgnored") // the flush waits for all, and the catalog is waited for until it has them
    void fill(int messages, String cause) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 20, "batch.size", 200_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < messages; number++) {
                producer.send(message(number, cause));
            }
            producer.flush();
        }
    }

    private static ProducerRecord<String, String> message(int number, String cause) {
        ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, Text.key(number), Text.of(number));
        Map.of(
                        "UnbusFailureId",
                        UUID.randomUUID().toString(),
                        "UnbusFailureIntegration",
                        "orders/order-intake",
                        "UnbusFailureRoute",
                        "order-intake",
                        "UnbusFailureStep",
                        "translate",
                        "UnbusFailureCause",
                        cause,
                        "UnbusFailureMessage",
                        "quantity-positive at row " + number + ": above zero",
                        "UnbusFailureSource",
                        "file",
                        "UnbusFailureAttempts",
                        "1",
                        "UnbusFailureTime",
                        Instant.now().toString(),
                        "UnbusBusinessKey",
                        Text.key(number))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
