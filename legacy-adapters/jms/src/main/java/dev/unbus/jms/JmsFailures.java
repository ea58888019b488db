package dev.unbus.jms;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import jakarta.jms.JMSException;
import jakarta.jms.MessageEOFException;
import jakarta.jms.MessageFormatException;
import jakarta.jms.MessageNotReadableException;
import jakarta.jms.MessageNotWriteableException;
import java.util.Locale;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.springframework.jms.JmsException;
import org.springframework.jms.support.converter.MessageConversionException;

/**
 * What Jakarta Messaging and Spring's templates throw. Only what is about the format of a message is its own fault. A
 * destination that does not exist is not: destinations stand in routes, never in messages, so an operator can mend it.
 */
@Singleton
final class JmsFailures implements FailureTranslation {

    private static final String SYSTEM = "jms broker";

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        if (thrown instanceof MessageConversionException) {
            return Optional.of(rejected(thrown));
        }
        if (thrown instanceof JmsException spring) {
            return Optional.of(
                    spring.getCause() instanceof JMSException cause ? of(cause, thrown) : unavailable(thrown, thrown));
        }
        return thrown instanceof JMSException jms ? Optional.of(of(jms, thrown)) : Optional.empty();
    }

    private static DeliveryException of(JMSException jms, Throwable thrown) {
        boolean aboutFormat = jms instanceof MessageFormatException
                || jms instanceof MessageEOFException
                || jms instanceof MessageNotReadableException
                || jms instanceof MessageNotWriteableException;
        return aboutFormat ? rejected(thrown) : unavailable(jms, thrown);
    }

    private static DeliveryException rejected(Throwable thrown) {
        return new RejectedException("jms-message-format", "message", "it cannot be read or written as JMS", thrown);
    }

    /** Names the kind of failure only: a broker's sentence may name hosts. */
    private static DeliveryException unavailable(Throwable kind, Throwable thrown) {
        String explanation = kind.getCause() instanceof ActiveMQException artemis
                ? artemis.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : kind.getClass().getSimpleName();
        return new UnavailableException(SYSTEM, explanation, thrown);
    }
}
