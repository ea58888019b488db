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
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.springframework.jms.JmsException;
import org.springframework.jms.support.converter.MessageConversionException;

/**
 * What Jakarta Messaging and Spring's templates throw. Only what is about the format of a message is its own fault. A
 * destination that does not exist is not: destinations stand in routes, never in messages, so an operator can mend it.
 */
@Singleton
final class JmsFailures implements FailureTranslation {

    private static final String SYSTEM = BrokerSession.SYSTEM;

    /** Artemis' number for a message whose properties do not fit into one record of its journal. */
    private static final String LARGER_THAN_A_RECORD = "AMQ149005";

    /** Could be the message's fault, or ours: such a group is tried in smaller parts. */
    private static final Set<ActiveMQExceptionType> UNEXPLAINED = EnumSet.of(
            ActiveMQExceptionType.INTERNAL_ERROR,
            ActiveMQExceptionType.GENERIC_EXCEPTION,
            ActiveMQExceptionType.ILLEGAL_STATE,
            ActiveMQExceptionType.TRANSACTION_ROLLED_BACK,
            ActiveMQExceptionType.DUPLICATE_ID_REJECTED,
            ActiveMQExceptionType.LARGE_MESSAGE_ERROR_BODY,
            ActiveMQExceptionType.NULL_REF);

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        if (thrown instanceof MessageConversionException) {
            return Optional.of(rejected(thrown));
        }
        if (thrown instanceof JmsException spring) {
            return Optional.of(
                    spring.getCause() instanceof JMSException cause ? of(cause, thrown) : unavailable(thrown, thrown));
        }
        if (thrown instanceof ActiveMQException artemis) {
            return of(artemis);
        }
        return thrown instanceof JMSException jms ? Optional.of(of(jms, thrown)) : Optional.empty();
    }

    private static Optional<DeliveryException> of(ActiveMQException artemis) {
        if (isTooLarge(artemis)) {
            return Optional.of(tooLarge(artemis));
        }
        return UNEXPLAINED.contains(artemis.getType())
                ? Optional.empty()
                : Optional.of(new UnavailableException(SYSTEM, words(artemis), artemis));
    }

    private static DeliveryException of(JMSException jms, Throwable thrown) {
        if (jms.getCause() instanceof ActiveMQException artemis && isTooLarge(artemis)) {
            return tooLarge(thrown);
        }
        boolean aboutFormat = jms instanceof MessageFormatException
                || jms instanceof MessageEOFException
                || jms instanceof MessageNotReadableException
                || jms instanceof MessageNotWriteableException;
        return aboutFormat ? rejected(thrown) : unavailable(jms, thrown);
    }

    private static DeliveryException rejected(Throwable thrown) {
        return new RejectedException("jms-message-format", "message", "it cannot be read or written as JMS", thrown);
    }

    private static boolean isTooLarge(ActiveMQException artemis) {
        return artemis.getMessage() != null && artemis.getMessage().contains(LARGER_THAN_A_RECORD);
    }

    private static DeliveryException tooLarge(Throwable thrown) {
        return new RejectedException(
                "jms-message-size", "message", "its properties are larger than the broker's journal takes", thrown);
    }

    private static String words(ActiveMQException artemis) {
        return artemis.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Names the kind of failure only: a broker's sentence may name hosts. */
    private static DeliveryException unavailable(Throwable kind, Throwable thrown) {
        String explanation = kind.getCause() instanceof ActiveMQException artemis
                ? words(artemis)
                : kind.getClass().getSimpleName();
        return new UnavailableException(SYSTEM, explanation, thrown);
    }
}
