package dev.unbus.kafka;

import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.SourceMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A slot's member of a consumer group. Used by the slot's thread alone. */
final class KafkaGroupSource implements GroupSource {

    private static final Duration FIRST_ASSIGNMENT = Duration.ofMillis(50);

    private final KafkaGroupEndpoint endpoint;
    private final Supplier<KafkaConsumer<byte[], byte[]>> opening;
    private final TopicIds topicIds;
    private final Deque<KafkaSourceMessage> waiting = new ArrayDeque<>();
    private @Nullable GroupMembership membership;
    private @Nullable GroupTransaction record;

    KafkaGroupSource(KafkaGroupEndpoint endpoint, Supplier<KafkaConsumer<byte[], byte[]>> opening, TopicIds topicIds) {
        this.endpoint = endpoint;
        this.opening = opening;
        this.topicIds = topicIds;
    }

    @Override
    public String resource() {
        return endpoint.resource();
    }

    @Override
    public void open(@Nullable GroupTransaction opened) {
        boolean offsetsAreRecord =
                opened instanceof KafkaGroupTransaction transaction && transaction.keepsOffsetsOf(this);
        record = offsetsAreRecord ? null : opened;
        Acknowledgement acknowledgement = offsetsAreRecord
                ? Acknowledgement.IN_TRANSACTION
                : opened == null ? Acknowledgement.BY_COMMIT : Acknowledgement.BY_RECORD;
        membership = new GroupMembership(opening.get(), endpoint.topics(), acknowledgement);
    }

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception {
        if (waiting.isEmpty()) {
            poll(wait);
        }
        List<SourceMessage> taken = new ArrayList<>(Math.min(most, waiting.size()));
        long bytes = mostBytes;
        while (taken.size() < most && bytes > 0 && !waiting.isEmpty()) {
            KafkaSourceMessage message = waiting.remove();
            if (!message.partition().isLost()) {
                taken.add(message);
                bytes -= message.bytes();
            }
        }
        if (taken.isEmpty()) {
            opened().reportLater();
        }
        return taken;
    }

    @Override
    public boolean holds(SourceMessage message) {
        return !((KafkaSourceMessage) message).partition().isLost();
    }

    @Override
    public void verifyHeld() throws Exception {
        GroupMembership group = opened();
        take(group.verify());
    }

    /** A poll, because who does not poll for max.poll.interval.ms is put out of the group. */
    @Override
    public void keepAlive() throws LostOwnershipException {
        take(opened().keepAlive());
    }

    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) throws Exception {
        for (SourceMessage message : done) {
            KafkaSourceMessage received = (KafkaSourceMessage) message;
            received.partition().doneBefore(received.next());
        }
        opened().acknowledge();
    }

    @Override
    public boolean redeliversAfterRollback() {
        return false;
    }

    /** The group's offsets as these positions tell them. */
    Map<TopicPartition, OffsetAndMetadata> offsets(Map<String, Position> positions) throws LostOwnershipException {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (Map.Entry<String, Position> position : positions.entrySet()) {
            HeldPartition partition = opened().partitions().named(position.getKey());
            if (partition == null) {
                throw new LostOwnershipException("a partition was given to another consumer");
            }
            offsets.put(
                    partition.partition(),
                    new OffsetAndMetadata(position.getValue().offset()));
        }
        return offsets;
    }

    /** By which the brokers tell a member of the group from one that is no member any more. */
    ConsumerGroupMetadata membership() {
        return opened().metadata();
    }

    @Override
    public void close() {
        waiting.clear();
        GroupMembership closing = membership;
        membership = null;
        if (closing != null) {
            closing.close();
        }
    }

    private void poll(Duration wait) throws Exception {
        GroupMembership group = opened();
        boolean newcomer = group.partitions().started().isEmpty() && wait.compareTo(FIRST_ASSIGNMENT) > 0;
        take(group.poll(newcomer ? FIRST_ASSIGNMENT : wait));
        if (!group.partitions().fresh().isEmpty()) {
            start(group);
        }
    }

    private void start(GroupMembership group) throws Exception {
        Map<TopicPartition, String> names = topicIds.names(group.partitions().fresh());
        if (record != null) {
            group.startOffsets().seek(names, record);
        }
        names.forEach(group::start);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws LostOwnershipException {
        for (TopicPartition partition : records.partitions()) {
            HeldPartition held = opened().partitions().get(partition);
            for (ConsumerRecord<byte[], byte[]> one : records.records(partition)) {
                if (!held.receive(one.offset())) {
                    throw new LostOwnershipException(partition + " began anew");
                }
                waiting.add(new KafkaSourceMessage(one, held, endpoint));
            }
        }
    }

    private GroupMembership opened() {
        return Objects.requireNonNull(membership, "opened before");
    }
}
