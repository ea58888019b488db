package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.io.ObjectStreamConstants;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class BadMessagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JmsProbe broker = new JmsProbe();

    @Inject
    ConnectionFactory connections;

    private JMSContext context;
    private JMSConsumer failedMessages;

    @BeforeEach
    void readFailedMessages() {
        context = connections.createContext();
        failedMessages = context.createConsumer(context.createQueue("unbus.failed"));
    }

    @AfterEach
    void theRouteGoesOn() {
        context.close();
        broker.send(ProbedRoutes.IN, "next", Map.of());
        assertThat(broker.receive(ProbedRoutes.OUT, PATIENCE).orElseThrow().body())
                .isEqualTo("next");
        assertThat(broker.count(ProbedRoutes.IN)).isZero();
    }

    @Test
    void rejectsBytesWhereTextIsExpected() throws JMSException {
        byte[] latin1 = "größer".getBytes(StandardCharsets.ISO_8859_1);
        broker.send(ProbedRoutes.IN, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(latin1);
            return message;
        });

        Message failed = nextFailed("text-message at message: a bytes message came where a text message is expected");
        assertThat(failed.getBody(byte[].class)).isEqualTo(latin1);
    }

    @Test
    void neverMakesAnObjectOfAnObjectMessage() throws JMSException {
        broker.send(ProbedRoutes.IN, session -> session.createObjectMessage(new Explosive()));

        Message failed = nextFailed("text-message at message: an object message came where a text message is expected");
        assertThat(failed.getStringProperty(NoObjectsBinding.TYPE_HEADER)).isEqualTo("object");
        ByteBuffer serialized = ByteBuffer.wrap(failed.getBody(byte[].class));
        assertThat(serialized.getShort()).isEqualTo(ObjectStreamConstants.STREAM_MAGIC);
        assertThat(Explosive.EXPLOSIONS).hasValue(0);
    }

    @Test
    void rejectsAMapAndKeepsIt() throws JMSException {
        broker.send(ProbedRoutes.IN, session -> {
            MapMessage message = session.createMapMessage();
            message.setString("colour", "green");
            return message;
        });

        Message failed = nextFailed("text-message at message: a map message came where a text message is expected");
        assertThat(((MapMessage) failed).getString("colour")).isEqualTo("green");
    }

    @Test
    void rejectsAMessageWithoutABody() throws JMSException {
        broker.send(ProbedRoutes.IN, Session::createMessage);
        nextFailed("text-message at message: a message without a body came where a text message is expected");
    }

    @Test
    void rejectsEmptyText() throws JMSException {
        broker.send(ProbedRoutes.IN, Session::createTextMessage);
        nextFailed("text-present at message: the body is empty");

        broker.send(ProbedRoutes.IN, " \n", Map.of());
        nextFailed("text-present at message: the body is empty");
    }

    @Test
    void rejectsAHugeTextAndKeepsItWhole() throws JMSException {
        String huge = "x".repeat(2_000_000);
        broker.send(ProbedRoutes.IN, huge, Map.of());

        Message failed = nextFailed("text-size at message: the body has 2000000 characters, more than 65536");
        assertThat(failed.getBody(String.class)).isEqualTo(huge);
    }

    @Test
    void rejectsALargeStreamedMessage() throws JMSException {
        broker.send(ProbedRoutes.IN, session -> {
            var message = session.createBytesMessage();
            message.setObjectProperty("JMS_AMQ_InputStream", new ByteArrayInputStream(new byte[3_000_000]));
            return message;
        });

        Message failed = nextFailed("text-message at message: a bytes message came where a text message is expected");
        assertThat(failed.getBody(byte[].class)).hasSize(3_000_000);
    }

    /** The consumer stays open until the test ends: the body of a large message comes only when it is read. */
    private Message nextFailed(String reason) throws JMSException {
        Message failed = failedMessages.receive(PATIENCE.toMillis());
        assertThat(failed).isNotNull();
        assertThat(failed.getStringProperty(FailureHeaders.MESSAGE)).isEqualTo(reason);
        return failed;
    }
}
