package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageFormatException;
import jakarta.jms.MessageNotReadableException;
import jakarta.jms.ResourceAllocationException;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.ActiveMQIOErrorException;
import org.apache.activemq.artemis.api.core.ActiveMQInternalErrorException;
import org.apache.activemq.artemis.api.core.ActiveMQNonExistentQueueException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jms.UncategorizedJmsException;
import org.springframework.jms.support.JmsUtils;
import org.springframework.jms.support.converter.MessageConversionException;

class JmsFailuresTest {

    private final JmsFailures failures = new JmsFailures();

    static Stream<Exception> faultsOfTheMessage() {
        return Stream.of(
                new MessageFormatException("no"),
                new MessageNotReadableException("no"),
                new MessageConversionException("no"),
                JmsUtils.convertJmsAccessException(new MessageFormatException("no")),
                new ActiveMQIOErrorException("AMQ149005: bigger than the max record size"));
    }

    static Stream<Exception> faultsOfTheBroker() {
        return Stream.of(
                new JMSException("gone"),
                new JMSSecurityException("who are you"),
                new InvalidDestinationException("unknown"),
                new ResourceAllocationException("full"),
                new UncategorizedJmsException("gone"),
                new ActiveMQNotConnectedException("gone"),
                new ActiveMQSecurityException("who are you"),
                new ActiveMQNonExistentQueueException("unknown"),
                JmsUtils.convertJmsAccessException(new JMSException("gone")));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheMessage")
    void rejectWhatIsAboutTheFormat(Exception thrown) {
        DeliveryException ours = failures.translate(thrown).orElseThrow();
        assertThat(ours).isInstanceOf(RejectedException.class).hasCause(thrown);
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheBroker")
    void waitForTheBrokerOtherwise(Exception thrown) {
        DeliveryException ours = failures.translate(thrown).orElseThrow();
        assertThat(ours).isInstanceOf(UnavailableException.class).hasCause(thrown);
    }

    @Test
    void sayWhatArtemisSaid() {
        JMSException full = new JMSException("AMQ219058");
        full.initCause(new ActiveMQAddressFullException("AMQ219058"));
        assertThat(failures.translate(JmsUtils.convertJmsAccessException(full)))
                .hasValueSatisfying(ours -> assertThat(ours).hasMessage("jms broker is unavailable: address full"));
    }

    @Test
    void leaveToTheGroupWhatMayBeTheMessagesFault() {
        assertThat(failures.translate(new ActiveMQInternalErrorException("what?")))
                .isEmpty();
    }

    @Test
    void leaveTheExceptionsOfOthersAlone() {
        assertThat(failures.translate(new IllegalStateException("x"))).isEmpty();
    }
}
