package dev.unbus.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A plain Kafka client that sends to topics and reads what was committed to them. */
public final class KafkaProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<Map<String, Object>> broker;

    /** A client of the shared broker. */
    public KafkaProbe() {
        this.broker = () -> Map.of("bootstrap.servers", EmbeddedBrokers.bootstrapServers());
    }

    KafkaProbe(Map<String, Object> broker) {
        this.broker = () -> broker;
    }

    /** A record as a reader sees it; values and headers as UTF-8 text. */
    public record Received(@Nullable String key, @Nullable String value, Map<String, String> headers) {}

    /** Sends a text record and waits until the broker has it. */
    public void send(String topic, @Nullable String key, @Nullable String value) {
        send(topic, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a record of raw bytes and waits until the broker has it. */
    public void send(String topic, @Nullable String key, byte @Nullable [] value) {
        send(topic, key, value, Map.of());
    }

    /** Sends a record with headers of text, and waits until the broker has it. */
    public void send(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, keyBytes, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.get(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending to " + topic, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not send to " + topic, e);
        }
    }

    /** Everything committed to the topic so far, partition by partition. */
    public List<Received> records(String topic) {
        return read(topic, 0, Duration.ZERO);
    }

    /** Waits until the topic holds at least {@code count} committed records, and gives all it holds then. */
    public List<Received> awaitRecords(String topic, int count) {
        return read(topic, count, PATIENCE);
    }

    private List<Received> read(String topic, int count, Duration patience) {
        Map<String, Object> settings = new HashMap<>(broker.get());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            long deadline = System.nanoTime() + patience.toNanos();
            List<TopicPartition> partitions = partitions(consumer, topic, deadline);
            if (partitions.isEmpty() && count == 0) {
                return List.of();
            }
            if (partitions.isEmpty()) {
                throw new AssertionError("Expected " + count + " records in " + topic + " but it does not exist");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readAssigned(consumer, partitions, topic, count, deadline);
        }
    }

    /** The topic may be made only by the first record that is sent to it. */
    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic, long deadline) {
        while (true) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (!partitions.isEmpty() || System.nanoTime() > deadline) {
                return partitions;
            }
        }
    }

    private static List<Received> readAssigned(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            String topic,
            int count,
            long deadline) {
        List<Received> received = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (true) {
            consumer.poll(Duration.ofMillis(50)).forEach(message -> received.add(received(message)));
            boolean atEnd = ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            if (atEnd && received.size() >= count) {
                return received;
            }
            // More is waited for only where not enough was there at first: a topic that grows would have no end.
            ends = atEnd ? consumer.endOffsets(partitions) : ends;
            if (received.size() < count && System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Expected " + count + " records in " + topic + " but found " + received.size());
            }
        }
    }

    private static Received received(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new Received(text(message.key()), text(message.value()), headers);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
