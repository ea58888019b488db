package dev.unbus.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The Kafka clients of this process; two of them are shared by all endpoints. */
@Singleton
final class KafkaClients {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final ClientProperties properties;
    private final String resource;
    private @Nullable Admin admin;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    KafkaClients(KafkaSettings settings) {
        this.properties = new ClientProperties(settings);
        this.resource = "kafka:" + settings.bootstrapServers();
    }

    /** What all of them speak to, as groups name it. */
    String resource() {
        return resource;
    }

    /** The shared administrative client. */
    synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(properties.admin());
        }
        return admin;
    }

    /**
     * Sends outside any group and returns when the brokers have it.
     *
     * @throws KafkaException why they have not
     */
    void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        KafkaProducer<byte[], byte[]> sending = producer();
        try {
            Answer.of(sending.send(record));
        } catch (KafkaException refused) {
            if (isForGood(refused)) {
                forget(sending);
            }
            throw refused;
        }
    }

    /** A producer that was refused at its first login never tries again. */
    private static boolean isForGood(KafkaException refused) {
        return refused instanceof AuthenticationException || refused.getCause() instanceof AuthenticationException;
    }

    private synchronized void forget(KafkaProducer<byte[], byte[]> useless) {
        if (useless.equals(producer)) {
            producer = null;
            useless.close(Duration.ZERO);
        }
    }

    /** The shared producer for what is sent outside any group. */
    synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(properties.producer(), new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** A producer of its own, whose transactions are not initialized yet. */
    KafkaProducer<byte[], byte[]> transactionalProducer(String transactionalId) {
        return new KafkaProducer<>(
                properties.transactionalProducer(transactionalId),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A consumer of its own that takes in at most that much at a time, not subscribed yet. */
    KafkaConsumer<byte[], byte[]> groupConsumer(String groupId, OffsetReset reset, int mostRecords, long mostBytes) {
        return new KafkaConsumer<>(
                properties.groupConsumer(groupId, reset, mostRecords, mostBytes),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A consumer of its own for the commit records, not assigned yet. */
    KafkaConsumer<byte[], byte[]> recordReader() {
        return new KafkaConsumer<>(properties.recordReader(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(LONGEST_CLOSE);
        }
        if (admin != null) {
            admin.close(LONGEST_CLOSE);
        }
    }
}
