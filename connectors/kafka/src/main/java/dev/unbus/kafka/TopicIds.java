package dev.unbus.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Names partitions so that one of a topic that was deleted and made anew is not taken for the earlier one. */
final class TopicIds {

    private final KafkaClients clients;

    TopicIds(KafkaClients clients) {
        this.clients = clients;
    }

    /** A name such as {@code orders.placed@Xk3…-0} for each of the partitions. */
    Map<TopicPartition, String> names(Collection<TopicPartition> partitions) throws InterruptedException {
        Set<String> topics = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<TopicPartition, String> names = new HashMap<>();
        for (TopicDescription topic : Answer.of(
                        clients.admin().describeTopics(topics).allTopicNames())
                .values()) {
            for (TopicPartition partition : partitions) {
                if (partition.topic().equals(topic.name())) {
                    names.put(partition, topic.name() + "@" + topic.topicId() + "-" + partition.partition());
                }
            }
        }
        return names;
    }
}
