package dev.unbus.kafka;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.Position;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Puts new partitions where their commit record says, where there is one; the others begin as in any consumer group. */
final class StartOffsets {

    private static final Logger LOG = Logger.getLogger(StartOffsets.class);

    private final KafkaConsumer<?, ?> consumer;

    StartOffsets(KafkaConsumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    void seek(Map<TopicPartition, String> names, GroupTransaction record) throws Exception {
        Map<String, Position> positions = record.positions(names.values());
        Map<TopicPartition, Long> recorded = new HashMap<>();
        names.forEach((partition, name) -> {
            Position position = positions.get(name);
            if (position != null) {
                recorded.put(partition, position.offset());
            }
        });
        Map<TopicPartition, Long> last = consumer.endOffsets(recorded.keySet());
        Map<TopicPartition, Long> first = consumer.beginningOffsets(recorded.keySet());
        for (Map.Entry<TopicPartition, Long> one : recorded.entrySet()) {
            refuseBeyond(last.getOrDefault(one.getKey(), 0L), one.getKey(), one.getValue());
            seek(one.getKey(), one.getValue(), first.getOrDefault(one.getKey(), 0L));
        }
    }

    private static void refuseBeyond(long last, TopicPartition partition, long recorded) throws UnavailableException {
        if (recorded > last) {
            throw new UnavailableException(
                    "kafka",
                    partition + " ends before " + recorded
                            + ", where its commit record says that we are: restore the topic"
                            + ", or have the route begin under another route id",
                    null);
        }
    }

    private void seek(TopicPartition partition, long recorded, long first) {
        if (recorded < first) {
            LOG.warnf("%s: %d records were deleted before they were taken in", partition, first - recorded);
        }
        consumer.seek(partition, Math.max(recorded, first));
    }
}
