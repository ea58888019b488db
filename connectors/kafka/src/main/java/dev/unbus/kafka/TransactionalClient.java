package dev.unbus.kafka;

import dev.unbus.delivery.group.LostOwnershipException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One transactional producer: sends do not wait, and the first failure is told when they are flushed. */
final class TransactionalClient {

    private static final Logger LOG = Logger.getLogger(TransactionalClient.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final Supplier<KafkaProducer<byte[], byte[]>> opening;
    private final Duration timeout;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private Callback noting = (metadata, failed) -> {};
    private long began;

    TransactionalClient(Supplier<KafkaProducer<byte[], byte[]>> opening, Duration timeout) {
        this.opening = opening;
        this.timeout = timeout;
    }

    /** Whether it was closed, or never opened. */
    boolean isClosed() {
        return producer == null;
    }

    /** Opens it; an earlier producer of the same identifier is fenced, and its transaction has ended. */
    void open() {
        KafkaProducer<byte[], byte[]> opened = opening.get();
        try {
            opened.initTransactions();
        } catch (KafkaException failed) {
            opened.close(LONGEST_CLOSE);
            throw failed;
        }
        producer = opened;
    }

    void begin() throws Exception {
        AtomicReference<@Nullable Exception> first = new AtomicReference<>();
        failure = first;
        noting = (metadata, failed) -> {
            if (failed != null) {
                first.compareAndSet(null, failed);
            }
        };
        began = System.nanoTime();
        try {
            opened().beginTransaction();
        } catch (KafkaException failed) {
            throw translated(failed);
        }
    }

    /**
     * Sends without waiting.
     *
     * @throws KafkaException when the client refuses this record; that an earlier one was refused is told by {@link #flush}
     */
    void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        if (failure.get() != null) {
            return;
        }
        Future<?> sent;
        try {
            sent = opened().send(record, noting);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException broken) {
            // The reason lies with an earlier record, whose callback is about to tell.
            failure.compareAndSet(null, broken);
            return;
        }
        // That the transaction is fenced is not this record's fault, and told by the flush.
        if (sent.isDone() && failure.get() != null && !Fencing.shows(failure.get())) {
            Answer.of(sent);
        }
    }

    /** Adds the offsets of a consumer group to the transaction. */
    void send(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) throws Exception {
        if (failure.get() == null && !offsets.isEmpty()) {
            try {
                opened().sendOffsetsToTransaction(offsets, group);
            } catch (KafkaException failed) {
                throw translated(firstOr(failed));
            }
        }
    }

    /** Waits until all that was sent stands at the brokers. */
    void flush() throws Exception {
        opened().flush();
        Exception first = failure.get();
        if (first != null) {
            throw translated(first);
        }
    }

    void commit() throws Exception {
        try {
            opened().commitTransaction();
        } catch (KafkaException failed) {
            close();
            throw translated(failed);
        }
    }

    /** Takes back what was sent; when that is not possible, closes. */
    void abort() {
        if (producer != null) {
            try {
                producer.abortTransaction();
            } catch (KafkaException | IllegalStateException failed) {
                close();
            }
        }
    }

    /** Does not fail. */
    void close() {
        KafkaProducer<byte[], byte[]> closing = producer;
        producer = null;
        if (closing != null) {
            try {
                closing.close(LONGEST_CLOSE);
            } catch (KafkaException incomplete) {
                LOG.debug("a producer was not closed in order", incomplete);
            }
        }
    }

    private Exception firstOr(KafkaException failed) {
        Exception first = failure.get();
        return first == null ? failed : first;
    }

    private KafkaProducer<byte[], byte[]> opened() {
        if (producer == null) {
            throw new IllegalStateException("the transaction is closed");
        }
        return producer;
    }

    private Exception translated(Exception failed) {
        if (!Fencing.shows(failed)) {
            return failed;
        }
        if (System.nanoTime() - began >= timeout.toNanos()) {
            // Without the cause: this is no failure of the brokers, and a smaller group may be quick enough.
            return new IllegalStateException(
                    "the group took longer than unbus.kafka.transaction-timeout, which is " + timeout);
        }
        return new LostOwnershipException("the transaction was fenced by another owner", failed);
    }
}
