package dev.unbus.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that its topic will not take, before it breaks the transaction of its group. (And a client that has put a
 * tiny record behind such a one tries both again and again until the delivery times out.)
 */
final class TopicLimits {

    private static final Logger LOG = Logger.getLogger(TopicLimits.class);

    /** What a batch and its only record take at least besides key, value and headers. */
    private static final int LEAST_OVERHEAD_BYTES = 68;

    private final KafkaClients clients;
    private final Map<String, Long> limits = new ConcurrentHashMap<>();

    TopicLimits(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Lets a record pass that may fit.
     *
     * @throws RecordTooLargeException when it does not fit in its topic
     */
    void check(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        long bytes = size(record);
        if (bytes > ClientProperties.BATCH_BYTES && bytes + LEAST_OVERHEAD_BYTES > limit(record.topic())) {
            throw new RecordTooLargeException("a record of " + bytes + " bytes does not fit in " + record.topic());
        }
    }

    private static long size(ProducerRecord<byte[], byte[]> record) {
        long bytes = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            bytes += header.key().length() + length(header.value());
        }
        return bytes;
    }

    private static long length(byte @Nullable [] part) {
        return part == null ? 0 : part.length;
    }

    private long limit(String topic) throws InterruptedException {
        Long known = limits.get(topic);
        if (known != null) {
            return known;
        }
        try {
            long limit = described(new ConfigResource(ConfigResource.Type.TOPIC, topic));
            limits.put(topic, limit);
            return limit;
        } catch (KafkaException untold) {
            LOG.debugf(untold, "the limit of %s is left to the brokers", topic);
            return Long.MAX_VALUE;
        }
    }

    private long described(ConfigResource topic) throws InterruptedException {
        return Answer.of(clients.admin().describeConfigs(List.of(topic)).all()).values().stream()
                .map((Config found) -> found.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                .mapToLong(entry -> Long.parseLong(entry.value()))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
