package dev.unbus.kafka;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The commit records of a route as one slot writes them and reads them. */
final class CommitRecords {

    private static final AtomicLong OPENINGS = new AtomicLong();
    private static final Duration ABORT_INTERVAL = Duration.ofSeconds(15);

    private final KafkaClients clients;
    private final KafkaSettings settings;
    private final SlotId slot;
    private final SiblingTransactions siblings;
    private final List<CommitKey> expired = new ArrayList<>();
    private @Nullable TopicPartition partition;
    private @Nullable CommitLog log;
    private CommitKey own;
    private long written;

    CommitRecords(KafkaClients clients, KafkaSettings settings, SlotId slot, TransactionalId transactionalId) {
        this.clients = clients;
        this.settings = settings;
        this.slot = slot;
        this.siblings = new SiblingTransactions(clients.admin(), transactionalId, settings.fenceAfter());
        this.own = nextKey();
        this.written = System.nanoTime();
    }

    /** From here on the slot writes a new record and leaves the earlier one in place. */
    void startAnew() {
        own = nextKey();
        written = System.nanoTime();
    }

    /** What is to be sent to keep that progress. */
    List<ProducerRecord<byte[], byte[]>> of(Progress progress) throws UnavailableException, InterruptedException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        if (!progress.ids().isEmpty()) {
            rest();
            records.add(to(own, CommitValue.of(progress.ids())));
            for (CommitKey key : expired) {
                records.add(to(key, null));
            }
            expired.clear();
        }
        for (Map.Entry<String, Position> moved : progress.positions().entrySet()) {
            records.add(to(CommitKey.position(moved.getKey()), CommitValue.of(moved.getValue())));
        }
        return records;
    }

    /** The identifiers in all records of the route, once every transaction that began before the call has ended. */
    Set<String> ids() throws UnavailableException, InterruptedException {
        CommitLog read = read();
        expired.clear();
        long horizon = System.currentTimeMillis() - settings.commitRetention().toMillis();
        expired.addAll(read.idsBefore(horizon));
        return read.ids();
    }

    /** The recorded positions, once every transaction that began before the call has ended. */
    Map<String, Position> positions(Collection<String> names) throws UnavailableException, InterruptedException {
        CommitLog read = read();
        Map<String, Position> found = new HashMap<>();
        for (String name : names) {
            Position position = read.position(name);
            if (position != null) {
                found.put(name, position);
            }
        }
        return found;
    }

    void close() {
        CommitLog closing = log;
        log = null;
        if (closing != null) {
            closing.close();
        }
    }

    private CommitLog read() throws UnavailableException, InterruptedException {
        siblings.awaitEnd();
        CommitLog reading = log;
        if (reading == null) {
            reading = new CommitLog(clients.recordReader(), clients.admin(), partition(), slot.scope());
            log = reading;
        }
        // A transaction whose process is gone is ended by the brokers, which look for such in intervals.
        reading.read(siblings, settings.transactionTimeout().multipliedBy(2).plus(ABORT_INTERVAL));
        return reading;
    }

    private TopicPartition partition() throws UnavailableException, InterruptedException {
        TopicPartition known = partition;
        if (known == null) {
            known = new CommitTopic(clients.admin()).partition(slot.scope());
            partition = known;
        }
        return known;
    }

    /**
     * A record that is old is never written again, because another slot may be about to delete it for its age: whoever
     * was idle for long begins a new one.
     */
    private void rest() {
        long now = System.nanoTime();
        if (now - written > settings.commitRetention().toNanos() / 2) {
            own = nextKey();
        }
        written = now;
    }

    private CommitKey nextKey() {
        return CommitKey.ids(slot, OPENINGS.incrementAndGet());
    }

    private ProducerRecord<byte[], byte[]> to(CommitKey key, byte @Nullable [] value)
            throws UnavailableException, InterruptedException {
        TopicPartition to = partition();
        return new ProducerRecord<>(to.topic(), to.partition(), key.bytes(slot.scope()), value);
    }
}
