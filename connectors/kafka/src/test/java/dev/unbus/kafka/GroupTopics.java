package dev.unbus.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** Makes topics, fills them and counts what they hold. */
record GroupTopics(KafkaClients clients) {

    void create(String topic, int partitions, Map<String, String> configuration) throws InterruptedException {
        NewTopic wanted = new NewTopic(topic, partitions, (short) 1).configs(configuration);
        Answer.of(clients.admin().createTopics(List.of(wanted)).all());
    }

    void alter(String topic, String key, String value) throws InterruptedException {
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Answer.of(clients.admin()
                .incrementalAlterConfigs(Map.of(resource, List.of(set)))
                .all());
    }

    /** Sends the numbers from 1, each with one of ten keys. */
    void fill(String topic, int last) throws InterruptedException {
        send(topic, IntStream.rangeClosed(1, last).mapToObj(Integer::toString));
    }

    void send(String topic, Stream<String> values) throws InterruptedException {
        List<? extends Future<?>> sent = values.map(value -> clients.producer()
                        .send(new ProducerRecord<>(topic, bytes("k" + value.length() % 10), bytes(value))))
                .toList();
        for (Future<?> one : sent) {
            Answer.of(one);
        }
    }

    /** How many places of the topic's only partition are taken, by records and by the ends of transactions. */
    long places(String topic) throws InterruptedException {
        TopicPartition partition = new TopicPartition(topic, 0);
        return Answer.of(clients.admin()
                        .listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition))
                .offset();
    }

    static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.toList());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
