package dev.unbus.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that a slot holds. New ones rest until it is known where they begin. */
final class HeldPartitions implements ConsumerRebalanceListener {

    private final KafkaConsumer<?, ?> consumer;
    private final Runnable beforeRevocation;
    private final Map<TopicPartition, HeldPartition> held = new HashMap<>();
    private final Map<String, HeldPartition> byName = new HashMap<>();
    private final Set<TopicPartition> fresh = new HashSet<>();
    private int losses;

    HeldPartitions(KafkaConsumer<?, ?> consumer, Runnable beforeRevocation) {
        this.consumer = consumer;
        this.beforeRevocation = beforeRevocation;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        consumer.pause(assigned);
        fresh.addAll(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        beforeRevocation.run();
        onPartitionsLost(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        fresh.removeAll(lost);
        for (TopicPartition partition : lost) {
            HeldPartition gone = held.remove(partition);
            if (gone != null) {
                byName.remove(gone.name());
                losses += gone.isAtWork() ? 1 : 0;
                gone.lose();
            }
        }
    }

    /** Those whose beginning is not known yet. */
    Set<TopicPartition> fresh() {
        return Set.copyOf(fresh);
    }

    /** Has a new one taken part from here on. */
    void start(HeldPartition partition) {
        fresh.remove(partition.partition());
        held.put(partition.partition(), partition);
        byName.put(partition.name(), partition);
        consumer.resume(Set.of(partition.partition()));
    }

    HeldPartition get(TopicPartition partition) {
        return Objects.requireNonNull(held.get(partition), "only what was started is not paused");
    }

    @Nullable
    HeldPartition named(String name) {
        return byName.get(name);
    }

    Set<TopicPartition> started() {
        return held.keySet();
    }

    /** How many were taken away while something of theirs was at work. */
    int losses() {
        return losses;
    }

    /** Where each of them stands; only those where something was done since the last report, or all. */
    Map<TopicPartition, OffsetAndMetadata> offsets(boolean all) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (HeldPartition partition : held.values()) {
            if (partition.done() >= 0 && (all || !partition.isReported())) {
                offsets.put(partition.partition(), new OffsetAndMetadata(partition.done()));
            }
        }
        return offsets;
    }

    void reported() {
        held.values().forEach(HeldPartition::report);
    }
}
