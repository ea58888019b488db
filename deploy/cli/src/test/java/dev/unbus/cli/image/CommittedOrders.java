package dev.unbus.cli.image;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The keys of all placed orders that are committed, as a reader sees them. */
public final class CommittedOrders implements AutoCloseable {

    private static final String TOPIC = "orders.placed";
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final KafkaConsumer<String, String> consumer;
    private final List<String> keys = new ArrayList<>();

    /** Those in that Kafka. */
    public CommittedOrders(String servers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** How many were seen so far. */
    public int count() {
        poll(Duration.ofMillis(100));
        return keys.size();
    }

    /** All that there are until nothing more comes for a second. */
    public List<String> readAll() {
        int before = -1;
        while (keys.size() > before) {
            before = keys.size();
            poll(WAIT);
        }
        return keys;
    }

    private void poll(Duration wait) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList());
        }
        // A topic that was never written to has no partitions to be read yet.
        if (!consumer.assignment().isEmpty()) {
            for (ConsumerRecord<String, String> record : consumer.poll(wait)) {
                keys.add(record.key());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
