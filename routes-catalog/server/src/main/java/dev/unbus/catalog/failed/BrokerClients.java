package dev.unbus.catalog.failed;

import dev.unbus.secrets.KafkaLogin;
import dev.unbus.secrets.SecretException;
import jakarta.inject.Singleton;
import jakarta.jms.JMSSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Clients of the configured brokers; each belongs to whoever asked for it. */
@Singleton
public final class BrokerClients {

    /** What the catalog calls itself when it reads. */
    public static final String NAME = "unbus-catalog";

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int DELIVERY_TIMEOUT_MILLIS = 20_000;
    private static final int METADATA_AGE_MILLIS = 10_000;
    private static final int BATCH = 2_000;

    private final BrokersConfig config;
    private final KafkaLogin kafkaLogin;

    BrokerClients(BrokersConfig config) {
        this.config = config;
        this.kafkaLogin = config.kafka().login();
    }

    /**
     * A connection factory for Artemis, with the password as it is now: for one connection.
     *
     * @throws JMSSecurityException when the file of the password cannot be read
     */
    public ActiveMQConnectionFactory artemis() throws JMSSecurityException {
        BrokersConfig.Artemis artemis = config.artemis();
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory(artemis.url(), artemis.username().orElse(null), password(artemis));
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setCallTimeout(TIMEOUT_MILLIS);
        factory.setConsumerWindowSize(4 << 20);
        return factory;
    }

    private static @Nullable String password(BrokersConfig.Artemis artemis) throws JMSSecurityException {
        try {
            return artemis.currentPassword().orElse(null);
        } catch (SecretException unreadable) {
            throw (JMSSecurityException) new JMSSecurityException(unreadable.getMessage()).initCause(unreadable);
        }
    }

    /** An administrative client for Kafka. */
    public Admin kafkaAdmin() {
        return Admin.create(kafka(Map.of()));
    }

    /** A producer whose transactions are not initialized yet: a later one of the same id ends what an earlier left open. */
    public KafkaProducer<byte[], byte[]> kafkaProducer(String transactionalId) {
        Map<String, Object> fixed = Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TIMEOUT_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_TIMEOUT_MILLIS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                8 << 20);
        return new KafkaProducer<>(kafka(fixed), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A reader of committed records without a group. */
    public KafkaConsumer<byte[], byte[]> kafkaReader() {
        return consumer(Map.of());
    }

    KafkaConsumer<byte[], byte[]> kafkaConsumer() {
        return consumer(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                NAME,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                BATCH,
                CommonClientConfigs.METADATA_MAX_AGE_CONFIG,
                METADATA_AGE_MILLIS));
    }

    private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> fixed = new HashMap<>(more);
        fixed.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        fixed.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        fixed.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(kafka(fixed), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> kafka(Map<String, Object> fixed) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        properties.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.putAll(config.kafka().properties());
        properties.putAll(kafkaLogin.properties());
        properties.putAll(fixed);
        properties.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.kafka().bootstrapServers());
        return properties;
    }
}
