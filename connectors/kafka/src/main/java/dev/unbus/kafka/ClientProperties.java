package dev.unbus.kafka;

import dev.unbus.secrets.KafkaLogin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The properties of our Kafka clients: presets, then what the operator adds, then what delivery depends on. */
final class ClientProperties {

    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
    private static final int DELIVERY_TIMEOUT_MILLIS = 20_000;
    private static final int METADATA_AGE_MILLIS = 10_000;

    /** A batch has to fit in the topic's max.message.bytes, because the client splits a refused one to this size only. */
    static final int BATCH_BYTES = 128 * 1024;

    private static final int BUFFER_BYTES = 16 * 1024 * 1024;
    private static final int LARGEST_REQUEST_BYTES = 8 * 1024 * 1024;
    private static final int PARTITION_FETCH_BYTES = 1024 * 1024;
    private static final int RECEIVE_BUFFER_BYTES = 1024 * 1024;
    private static final int RECORD_READER_WAIT_MILLIS = 100;

    private final KafkaSettings settings;
    private final KafkaLogin login;

    ClientProperties(KafkaSettings settings) {
        this.settings = settings;
        this.login = settings.login();
    }

    Map<String, Object> admin() {
        Map<String, Object> properties = presets();
        // A login that was refused once stands until the metadata is asked for again: five minutes by default.
        properties.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        return with(properties, Map.of());
    }

    /** A producer whose sends are acknowledged one by one. */
    Map<String, Object> producer() {
        Map<String, Object> properties = producerPresets();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return with(properties, Map.of(ProducerConfig.ACKS_CONFIG, "all"));
    }

    Map<String, Object> transactionalProducer(String transactionalId) {
        Map<String, Object> fixed = Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                (int) settings.transactionTimeout().toMillis());
        return with(producerPresets(), fixed);
    }

    /** A consumer of a group that takes in at most that much at a time. */
    Map<String, Object> groupConsumer(String groupId, OffsetReset reset, int mostRecords, long mostBytes) {
        Map<String, Object> properties = consumerPresets();
        int bytes = (int) Math.min(Integer.MAX_VALUE, mostBytes);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostRecords);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, bytes);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Math.min(PARTITION_FETCH_BYTES, bytes));
        Map<String, Object> fixed = Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                groupId,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                reset.word());
        return with(properties, fixed);
    }

    /** A reader of the commit records, which belongs to no group. */
    Map<String, Object> recordReader() {
        Map<String, Object> properties = consumerPresets();
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, RECORD_READER_WAIT_MILLIS);
        Map<String, Object> fixed = Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        return with(properties, fixed);
    }

    private Map<String, Object> producerPresets() {
        Map<String, Object> properties = presets();
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
        return properties;
    }

    private Map<String, Object> consumerPresets() {
        Map<String, Object> properties = presets();
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        properties.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, RECEIVE_BUFFER_BYTES);
        // A topic that comes into being later is found soon.
        properties.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        properties.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return properties;
    }

    private static Map<String, Object> presets() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        properties.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return properties;
    }

    private Map<String, Object> with(Map<String, Object> properties, Map<String, Object> fixed) {
        properties.putAll(settings.properties());
        properties.putAll(login.properties());
        properties.putAll(fixed);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return properties;
    }
}
