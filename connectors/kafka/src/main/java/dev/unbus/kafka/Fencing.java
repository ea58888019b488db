package dev.unbus.kafka;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.IllegalGenerationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.jspecify.annotations.Nullable;

/** Tells by an exception of Kafka's client that another one has taken our place. */
final class Fencing {

    private Fencing() {}

    static boolean shows(@Nullable Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            if (link instanceof ProducerFencedException
                    || link instanceof InvalidProducerEpochException
                    || link instanceof CommitFailedException
                    || link instanceof UnknownMemberIdException
                    || link instanceof IllegalGenerationException
                    || link instanceof FencedInstanceIdException) {
                return true;
            }
        }
        return false;
    }
}
