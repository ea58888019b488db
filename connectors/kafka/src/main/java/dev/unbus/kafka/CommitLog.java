package dev.unbus.kafka;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The committed commit records of one route, read on from where the last reading ended. */
final class CommitLog implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CommitLog.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final TopicPartition partition;
    private final String scope;
    private final Map<String, Ids> ids = new HashMap<>();
    private final Map<String, Position> positions = new HashMap<>();

    /** What one slot's group held, and when that was. */
    private record Ids(long timestamp, List<String> values) {}

    CommitLog(KafkaConsumer<byte[], byte[]> consumer, Admin admin, TopicPartition partition, String scope) {
        this.consumer = consumer;
        this.admin = admin;
        this.partition = partition;
        this.scope = scope;
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /**
     * Reads all that was written before the call and is committed. What was written in a transaction that is still open is
     * waited for.
     *
     * @param siblings asked again to end what holds us up
     * @param patience how long a transaction of another route may hold us up
     */
    void read(SiblingTransactions siblings, Duration patience) throws UnavailableException, InterruptedException {
        long end = end();
        long until = System.nanoTime() + patience.toNanos();
        while (consumer.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(this::take);
            if (records.isEmpty() && consumer.position(partition) < end) {
                siblings.awaitEnd();
            }
            if (System.nanoTime() > until) {
                throw new UnavailableException(
                        "kafka", "an open transaction of another route holds up the commit records", null);
            }
        }
    }

    Set<String> ids() {
        return ids.values().stream().flatMap(held -> held.values().stream()).collect(Collectors.toSet());
    }

    @Nullable
    Position position(String name) {
        return positions.get(name);
    }

    /** The records of identifiers that were written before that time. */
    List<CommitKey> idsBefore(long timestamp) {
        List<CommitKey> found = new ArrayList<>();
        ids.forEach((name, held) -> {
            if (held.timestamp() < timestamp) {
                found.add(new CommitKey(CommitKey.Kind.IDS, name));
            }
        });
        return found;
    }

    /** Does not fail. */
    @Override
    public void close() {
        try {
            consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
        } catch (KafkaException incomplete) {
            LOG.debug("a reader of commit records was not closed in order", incomplete);
        }
    }

    /** The end of what is written, committed or not. */
    private long end() throws InterruptedException {
        return Answer.of(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition))
                .offset();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        CommitKey key = CommitKey.read(scope, record.key());
        if (key == null) {
            return;
        }
        byte[] value = record.value();
        if (key.kind() == CommitKey.Kind.IDS) {
            if (value == null) {
                ids.remove(key.name());
            } else {
                ids.put(key.name(), new Ids(record.timestamp(), CommitValue.ids(value)));
            }
        } else if (value == null) {
            positions.remove(key.name());
        } else {
            positions.put(key.name(), CommitValue.position(value));
        }
    }
}
