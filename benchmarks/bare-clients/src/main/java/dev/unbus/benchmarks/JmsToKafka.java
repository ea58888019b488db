package dev.unbus.benchmarks;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/** A queue to a topic: a JMS transaction around a Kafka transaction. Arguments: broker URL, queue, bootstrap servers, topic. */
public final class JmsToKafka {

    private final Session session;
    private final MessageConsumer consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    private JmsToKafka(
            Session session, MessageConsumer consumer, KafkaProducer<byte[], byte[]> producer, String topic) {
        this.session = session;
        this.consumer = consumer;
        this.producer = producer;
        this.topic = topic;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws JMSException {
        try (var factory = Clients.artemis(arguments[0]);
                Connection connection = factory.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(session.createQueue(arguments[1]));
                KafkaProducer<byte[], byte[]> producer = Clients.producer(arguments[2], "bare-" + arguments[1])) {
            connection.start();
            var loop = new JmsToKafka(session, consumer, producer, arguments[3]);
            while (true) {
                loop.moveOneGroup();
            }
        }
    }

    private void moveOneGroup() throws JMSException {
        Message message = consumer.receive();
        var group = new Group();
        producer.beginTransaction();
        while (message != null) {
            Clients.send(producer, topic, NumberedText.parse(message.getBody(String.class)));
            group.add();
            message = group.isFull() ? null : next();
        }
        producer.commitTransaction();
        session.commit();
    }

    private @Nullable Message next() throws JMSException {
        return consumer.receive(Group.FILL_MILLIS);
    }
}
