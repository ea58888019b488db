package dev.unbus.kafka;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.secrets.KafkaLogin;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** What Kafka's client throws: a record it can never take is rejected, all else means that the brokers are not available. */
@Singleton
final class KafkaFailures implements FailureTranslation {

    private final KafkaLogin login;

    KafkaFailures(KafkaSettings settings) {
        this.login = settings.login();
    }

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        if (thrown instanceof RecordTooLargeException) {
            return Optional.of(new RejectedException(
                    "record-fits-topic", "record", "it is larger than the topic or the producer allows", thrown));
        }
        if (thrown instanceof SerializationException) {
            return Optional.of(
                    new RejectedException("record-serializable", "record", "key and value have to be text", thrown));
        }
        if (thrown instanceof InvalidRecordException) {
            return Optional.of(new RejectedException(
                    "record-fits-topic", "record", "a compacted topic takes no record without a key", thrown));
        }
        if (thrown instanceof InvalidTopicException) {
            return Optional.of(
                    new RejectedException("topic-name-valid", "topic", "Kafka has no topics of that name", thrown));
        }
        if (thrown instanceof KafkaException) {
            String trouble = login.trouble().map(why -> "; " + why).orElse("");
            return Optional.of(new UnavailableException("kafka", explanation(thrown) + trouble, thrown));
        }
        return Optional.empty();
    }

    /** What is told of the protocol names topics and rights, and never holds a part of a record. */
    private static String explanation(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        return thrown instanceof ApiException && thrown.getMessage() != null ? kind + ": " + thrown.getMessage() : kind;
    }
}
