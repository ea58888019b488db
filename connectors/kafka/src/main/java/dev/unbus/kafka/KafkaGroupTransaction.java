package dev.unbus.kafka;

import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A slot's Kafka transaction. Its commit record is a record of the topic {@code unbus.commits}, or, for a group that came
 * from the same brokers, the offsets of the consumer group.
 */
final class KafkaGroupTransaction implements GroupTransaction {

    private final TransactionalClient client;
    private final CommitRecords records;
    private final @Nullable KafkaGroupSource source;

    private KafkaGroupTransaction(
            TransactionalClient client, CommitRecords records, @Nullable KafkaGroupSource source) {
        this.client = client;
        this.records = records;
        this.source = source;
    }

    static KafkaGroupTransaction open(KafkaClients clients, KafkaSettings settings, SlotId slot, GroupSource source) {
        TransactionalId id = TransactionalId.of(slot, source.exclusiveName());
        TransactionalClient client =
                new TransactionalClient(() -> clients.transactionalProducer(id.value()), settings.transactionTimeout());
        client.open();
        return new KafkaGroupTransaction(
                client,
                new CommitRecords(clients, settings, slot, id),
                source instanceof KafkaGroupSource same && same.resource().equals(clients.resource()) ? same : null);
    }

    /** Whether its commit record is that source's offsets. */
    boolean keepsOffsetsOf(KafkaGroupSource other) {
        return source == other;
    }

    @Override
    public void begin() throws Exception {
        if (client.isClosed()) {
            client.open();
            records.startAnew();
        }
        client.begin();
    }

    /** Sends one record within the transaction, without waiting. */
    void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        client.send(record);
    }

    @Override
    public void prepare(@Nullable Progress record) throws Exception {
        if (record != null) {
            keep(record);
        }
        client.flush();
    }

    private void keep(Progress record) throws Exception {
        if (source != null) {
            client.send(source.offsets(record.positions()), source.membership());
        } else {
            for (ProducerRecord<byte[], byte[]> kept : records.of(record)) {
                client.send(kept);
            }
        }
    }

    @Override
    public void commit() throws Exception {
        client.commit();
    }

    @Override
    public void rollback() {
        client.abort();
    }

    @Override
    public Set<String> committedIds() throws Exception {
        return records.ids();
    }

    /** For a source on the same brokers none: its consumer begins at the offsets that are the record. */
    @Override
    public Map<String, Position> positions(Collection<String> partitions) throws Exception {
        return source == null ? records.positions(partitions) : Map.of();
    }

    @Override
    public void close() {
        client.close();
        records.close();
    }
}
