package dev.unbus.cli.demo;

import dev.unbus.cli.console.CommandFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, committed records only, without a group; topics may come into being later. */
final class Topics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Set<String> names;
    private final Consumer<ConsumerRecord<String, String>> reader;
    private final KafkaConsumer<String, String> consumer;

    Topics(String kafka, Set<String> names, Consumer<ConsumerRecord<String, String>> reader) {
        this.names = names;
        this.reader = reader;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Reads everything that is there now. */
    void catchUp() {
        try {
            assignNew();
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (isBehind(ends) && System.nanoTime() < deadline) {
                poll();
            }
        } catch (KafkaException unreachable) {
            throw new CommandFailure("Kafka does not answer; ./unbus status tells how the platform is.", unreachable);
        }
    }

    /** Reads what has come, and waits a moment for it. */
    void readOn() throws InterruptedException {
        try {
            assignNew();
            if (!consumer.assignment().isEmpty()) {
                poll();
                return;
            }
        } catch (TimeoutException restarting) {
            // A broker that is away comes back, or the patience of the demonstration ends.
        }
        Thread.sleep(POLL.toMillis());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        consumer.poll(POLL).forEach(reader);
    }

    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue());
    }

    private void assignNew() {
        Set<TopicPartition> known = consumer.assignment();
        if (known.stream().map(TopicPartition::topic).distinct().count() == names.size()) {
            return;
        }
        Map<String, List<PartitionInfo>> topics = consumer.listTopics(PATIENCE);
        List<TopicPartition> found = names.stream()
                .flatMap(name -> topics.getOrDefault(name, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .filter(partition -> !known.contains(partition))
                .toList();
        if (!found.isEmpty()) {
            List<TopicPartition> all = new ArrayList<>(known);
            all.addAll(found);
            consumer.assign(all);
            consumer.seekToBeginning(found);
        }
    }
}
