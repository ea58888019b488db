package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of one measurement; its reader sees committed records only. */
final class KafkaTopic implements PacedSource, Sink {

    private final String name;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    KafkaTopic(String servers, String name, int partitionCount) {
        this.name = name;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        await(() -> admin.createTopics(List.of(new NewTopic(name, partitionCount, (short) 1)))
                .all()
                .get());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = IntStream.range(0, partitionCount)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        // Answers when the broker leads every partition. Whoever sends earlier may have a first batch refused and a
        // second
        // one accepted, and then the first one is out of order until it expires.
        look();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the flush waits for all
    public void fill(int messages) {
        AtomicInteger done = new AtomicInteger();
        for (int number = 0; number < messages; number++) {
            producer.send(message(number), (sent, refused) -> done.addAndGet(refused == null ? 1 : 0));
        }
        producer.flush();
        if (done.get() < messages) {
            throw new CommandFailure("Kafka took only %d of %d messages.".formatted(done.get(), messages));
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what does not arrive is counted
    public void send(int number) {
        producer.send(message(number));
    }

    private ProducerRecord<String, String> message(int number) {
        return new ProducerRecord<>(name, Text.key(number), Text.of(number));
    }

    /** The last stable offset of each partition: beyond the end of every committed transaction, markers included. */
    @Override
    public Look look() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return new Look(partitions.stream()
                .map(partition -> ends.getOrDefault(partition, 0L))
                .toList());
    }

    @Override
    public long[] counts(List<Look> looks) {
        OffsetCounts counts = new OffsetCounts(looks);
        consumer.seekToBeginning(partitions);
        while (!counts.complete(partitions.stream().map(consumer::position).toList())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                counts.add(record.partition(), record.offset());
            }
        }
        return counts.result();
    }

    @Override
    public void read(Duration wait, IntConsumer number) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            number.accept(Text.number(new String(record.value(), StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
        await(() -> admin.deleteTopics(List.of(name)).all().get());
        admin.close();
    }

    private static void await(Answer<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException refused) {
            throw new CommandFailure("Kafka refused: " + refused.getCause() + ".", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the measurement was interrupted.", interrupted);
        }
    }

    @FunctionalInterface
    private interface Answer<T> {

        T get() throws ExecutionException, InterruptedException;
    }
}
