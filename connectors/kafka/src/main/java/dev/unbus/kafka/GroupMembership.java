package dev.unbus.kafka;

import dev.unbus.delivery.group.LostOwnershipException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/** One consumer and what it holds. */
final class GroupMembership {

    private static final Logger LOG = Logger.getLogger(GroupMembership.class);

    /** After this time without a poll others may be waiting for us to take part in a rebalance. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private static final Duration REBALANCE_STEP = Duration.ofMillis(100);
    private static final int REBALANCE_STEPS = 100;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final HeldPartitions partitions;
    private final Acknowledgement acknowledgement;
    private long polled = System.nanoTime();

    GroupMembership(KafkaConsumer<byte[], byte[]> consumer, List<String> topics, Acknowledgement acknowledgement) {
        this.consumer = consumer;
        this.acknowledgement = acknowledgement;
        this.partitions = new HeldPartitions(consumer, this::reportBeforeRevocation);
        consumer.subscribe(topics, partitions);
    }

    HeldPartitions partitions() {
        return partitions;
    }

    StartOffsets startOffsets() {
        return new StartOffsets(consumer);
    }

    ConsumerGroupMetadata metadata() {
        return consumer.groupMetadata();
    }

    ConsumerRecords<byte[], byte[]> poll(Duration wait) {
        polled = System.nanoTime();
        return consumer.poll(wait);
    }

    /** Has a partition taken part under that name, from where the consumer stands. */
    void start(TopicPartition partition, String name) {
        HeldPartition started = new HeldPartition(partition, name);
        if (acknowledgement == Acknowledgement.BY_RECORD) {
            // Committed by and by, so that it is the same beginning when we come back before anything is recorded.
            started.beginAt(consumer.position(partition));
        }
        partitions.start(started);
    }

    /**
     * Makes sure that the partitions whose records are at work are still ours.
     *
     * @return records that came by the way
     */
    ConsumerRecords<byte[], byte[]> verify() throws LostOwnershipException {
        ConsumerRecords<byte[], byte[]> byTheWay = ConsumerRecords.empty();
        int losses = partitions.losses();
        if (System.nanoTime() - polled > LONGEST_SILENCE.toNanos()) {
            byTheWay = keepAlive();
        }
        if (acknowledgement == Acknowledgement.BY_RECORD) {
            // The brokers take offsets from a member of the current generation only. (In a transaction they did so
            // already.)
            commit(partitions.offsets(true));
        }
        if (partitions.losses() != losses) {
            throw new LostOwnershipException("a partition was given to another consumer");
        }
        return byTheWay;
    }

    /**
     * Takes part in the group without taking records, so that the brokers see that we are alive.
     *
     * @return records that came by the way
     */
    ConsumerRecords<byte[], byte[]> keepAlive() {
        return pollWithoutFetching(Duration.ZERO);
    }

    /** The done records count as consumed. */
    void acknowledge() throws LostOwnershipException {
        if (acknowledgement == Acknowledgement.BY_COMMIT) {
            commit(partitions.offsets(false));
        }
    }

    /** Tells those who watch the lag what was done last; nothing depends on it. */
    void reportLater() {
        if (acknowledgement == Acknowledgement.BY_RECORD) {
            Map<TopicPartition, OffsetAndMetadata> offsets = partitions.offsets(false);
            if (!offsets.isEmpty()) {
                partitions.reported();
                consumer.commitAsync(offsets, null);
            }
        }
    }

    /** Leaves the group. Does not fail. */
    void close() {
        try {
            consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
        } catch (KafkaException incomplete) {
            LOG.debug("a consumer was not closed in order", incomplete);
        }
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) throws LostOwnershipException {
        for (int step = 0; step < REBALANCE_STEPS; step++) {
            try {
                consumer.commitSync(offsets);
                partitions.reported();
                return;
            } catch (RebalanceInProgressException unsettled) {
                pollWithoutFetching(REBALANCE_STEP);
                offsets.keySet().retainAll(partitions.started());
            } catch (CommitFailedException overtaken) {
                throw new LostOwnershipException("the consumer is no member of its group any more", overtaken);
            }
        }
        throw new LostOwnershipException("the rebalance of the group does not end");
    }

    private ConsumerRecords<byte[], byte[]> pollWithoutFetching(Duration wait) {
        consumer.pause(consumer.assignment());
        try {
            return poll(wait);
        } finally {
            consumer.resume(partitions.started());
        }
    }

    private void reportBeforeRevocation() {
        if (acknowledgement == Acknowledgement.BY_RECORD) {
            try {
                consumer.commitSync(partitions.offsets(false));
                partitions.reported();
            } catch (KafkaException refused) {
                LOG.debug("the offsets of a consumer group are behind its commit record", refused);
            }
        }
    }
}
