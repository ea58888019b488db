package dev.unbus.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;

/** Waits for what a Kafka client answers later. */
final class Answer {

    private Answer() {}

    /**
     * The answer.
     *
     * @throws KafkaException what the client gave as the reason for having none
     */
    static <T> T of(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException reason) {
                throw reason;
            }
            throw new KafkaException("the client failed", failed.getCause());
        }
    }
}
