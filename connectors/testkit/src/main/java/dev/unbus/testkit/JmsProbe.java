package dev.unbus.testkit;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A plain Jakarta Messaging client that sends to queues, takes from them and counts what they hold. */
public final class JmsProbe {

    /** A message as a reader sees it: its body as text and its properties as text. */
    public record Received(String body, Map<String, String> properties) {}

    /** Makes a message of some type. */
    @FunctionalInterface
    public interface MessageMaker {
        /** A message made with the session. */
        Message make(Session session) throws JMSException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Session session) throws JMSException;
    }

    private final Supplier<ActiveMQConnectionFactory> broker;

    /** A client of the shared broker. */
    public JmsProbe() {
        this.broker = () -> new ActiveMQConnectionFactory(EmbeddedBrokers.artemisUrl());
    }

    JmsProbe(String url, String user, String password) {
        this.broker = () -> new ActiveMQConnectionFactory(url, user, password);
    }

    /** Sends a text message with string properties. */
    public void send(String queue, String body, Map<String, String> properties) {
        send(queue, session -> {
            Message message = session.createTextMessage(body);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            return message;
        });
    }

    /** Sends a message of any type. */
    public void send(String queue, MessageMaker maker) {
        inSession(session -> {
            try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
                producer.send(maker.make(session));
                return true;
            }
        });
    }

    /** Takes the next message off the queue; empty when none comes in time. */
    public Optional<Received> receive(String queue, Duration patience) {
        return inSession(session -> {
            try (var consumer = session.createConsumer(session.createQueue(queue))) {
                Message message = consumer.receive(patience.toMillis());
                return message == null ? Optional.empty() : Optional.of(received(message));
            }
        });
    }

    /** Takes everything off the queue that comes without a pause as long as that. */
    public List<Received> receiveAll(String queue, Duration pause) {
        return inSession(session -> {
            List<Received> all = new ArrayList<>();
            try (var consumer = session.createConsumer(session.createQueue(queue))) {
                for (Message message = consumer.receive(pause.toMillis());
                        message != null;
                        message = consumer.receive(pause.toMillis())) {
                    all.add(received(message));
                }
            }
            return all;
        });
    }

    /** How many messages the queue holds. */
    public int count(String queue) {
        return inSession(session -> {
            try (QueueBrowser browser = session.createBrowser(session.createQueue(queue))) {
                int count = 0;
                for (Enumeration<?> messages = browser.getEnumeration(); messages.hasMoreElements(); count++) {
                    messages.nextElement();
                }
                return count;
            }
        });
    }

    private static Received received(Message message) throws JMSException {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
            String name = (String) names.nextElement();
            properties.put(name, String.valueOf(message.getObjectProperty(name)));
        }
        return new Received(text(message), properties);
    }

    private static String text(Message message) throws JMSException {
        return message.isBodyAssignableTo(byte[].class)
                ? new String(message.getBody(byte[].class), StandardCharsets.UTF_8)
                : message.getBody(String.class);
    }

    private <T> T inSession(Work<T> work) {
        try (ActiveMQConnectionFactory factory = broker.get();
                Connection connection = factory.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            return work.in(session);
        } catch (JMSException e) {
            throw new IllegalStateException("The broker refused", e);
        }
    }
}
