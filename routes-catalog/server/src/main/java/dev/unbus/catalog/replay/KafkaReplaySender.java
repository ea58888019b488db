package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.BrokerClients;
import dev.unbus.catalog.failed.Header;
import dev.unbus.catalog.model.FailureHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Sends in transactions of an id of the replay's own: whoever begins with it ends what an earlier process left open, and can
 * then read from the topic what that process has sent.
 */
final class KafkaReplaySender implements ReplaySender {

    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final BrokerClients clients;
    private final String replay;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    KafkaReplaySender(BrokerClients clients, String replay) {
        this.clients = clients;
        this.replay = replay;
    }

    @Override
    public Set<String> settle(Collection<Outgoing> unsure, Instant since) {
        producer();
        Set<String> topics = unsure.stream().map(Outgoing::channel).collect(Collectors.toSet());
        Set<String> sent = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> reader = clients.kafkaReader()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> partitions(reader, topic).stream())
                    .toList();
            reader.assign(partitions);
            seek(reader, partitions, since.minus(CLOCK_DIFFERENCE));
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> reader.position(one) < ends.getOrDefault(one, 0L))) {
                reader.poll(MOMENT).forEach(record -> note(record, sent));
            }
        }
        return sent;
    }

    @Override
    public void send(List<Outgoing> messages) {
        KafkaProducer<byte[], byte[]> open = producer();
        open.beginTransaction();
        for (Outgoing message : messages) {
            var unused = open.send(record(message)); // what becomes of it is told by the commit
        }
        open.commitTransaction();
    }

    @Override
    public void close() {
        KafkaProducer<byte[], byte[]> closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(LONGEST_CLOSE);
        }
    }

    /** None when the topic is not there. */
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> reader, String topic) {
        @Nullable List<PartitionInfo> found = reader.partitionsFor(topic);
        return found == null
                ? List.of()
                : found.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
    }

    private static void seek(KafkaConsumer<byte[], byte[]> reader, List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = reader.offsetsForTimes(times);
        List<TopicPartition> nothingSince = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp found = offsets.get(partition);
            if (found == null) {
                nothingSince.add(partition);
            } else {
                reader.seek(partition, found.offset());
            }
        }
        if (!nothingSince.isEmpty()) {
            reader.seekToEnd(nothingSince);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, Set<String> sent) {
        if (replay.equals(text(record, FailureHeaders.REPLAY))) {
            sent.add(text(record, FailureHeaders.REPLAY_OF));
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> open = producer;
        if (open == null) {
            open = clients.kafkaProducer("unbus.catalog.replay." + replay);
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    private static ProducerRecord<byte[], byte[]> record(Outgoing message) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(message.channel(), message.key(), message.body());
        for (Header header : message.allHeaders()) {
            record.headers().add(header.name(), header.bytes());
        }
        return record;
    }
}
