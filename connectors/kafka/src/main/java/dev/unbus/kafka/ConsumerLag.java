package dev.unbus.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * About how many records a group has not taken in yet. The end of a transaction takes an offset, too, which cannot be told from a
 * record: where only one offset is left of a partition it is taken for such an end, elsewhere all are counted.
 */
final class ConsumerLag {

    private static final long END_OF_TRANSACTION = 1;

    private final Admin admin;
    private final String groupId;
    private final OffsetReset reset;

    ConsumerLag(Admin admin, String groupId, OffsetReset reset) {
        this.admin = admin;
        this.groupId = groupId;
        this.reset = reset;
    }

    /** The lag over all partitions of the topics; empty while one of them is not there. */
    OptionalLong in(Collection<String> topics) throws InterruptedException {
        List<TopicPartition> partitions;
        try {
            partitions = partitions(topics);
        } catch (UnknownTopicOrPartitionException absent) {
            return OptionalLong.empty();
        }
        Map<TopicPartition, OffsetAndMetadata> taken = Answer.of(admin.listConsumerGroupOffsets(
                        Map.of(groupId, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)))
                .partitionsToOffsetAndMetadata(groupId));
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
        long lag = 0;
        for (TopicPartition partition : partitions) {
            long end = offset(ends, partition);
            long begin = reset == OffsetReset.EARLIEST ? offset(begins, partition) : end;
            OffsetAndMetadata offset = taken.get(partition);
            long behind = end - (offset == null ? begin : Math.max(offset.offset(), offset(begins, partition)));
            lag += behind <= END_OF_TRANSACTION ? 0 : behind;
        }
        return OptionalLong.of(lag);
    }

    private List<TopicPartition> partitions(Collection<String> topics) throws InterruptedException {
        return Answer.of(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        return Answer.of(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    private static long offset(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        ListOffsetsResultInfo found = offsets.get(partition);
        return found == null ? 0 : found.offset();
    }
}
