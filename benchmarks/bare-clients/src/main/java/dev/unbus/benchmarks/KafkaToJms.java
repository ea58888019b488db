package dev.unbus.benchmarks;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A topic to a queue: a JMS transaction a poll, then the offsets. Arguments: bootstrap servers, topic, broker URL, queue. */
public final class KafkaToJms {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Session session;
    private final MessageProducer producer;

    private KafkaToJms(KafkaConsumer<byte[], byte[]> consumer, Session session, MessageProducer producer) {
        this.consumer = consumer;
        this.session = session;
        this.producer = producer;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws JMSException {
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(arguments[0], "bare-" + arguments[1]);
                var factory = Clients.artemis(arguments[2]);
                Connection connection = factory.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue(arguments[3]))) {
            consumer.subscribe(List.of(arguments[1]));
            var loop = new KafkaToJms(consumer, session, producer);
            while (true) {
                loop.moveOneGroup();
            }
        }
    }

    private void moveOneGroup() throws JMSException {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
        if (records.isEmpty()) {
            return;
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            NumberedText numbered = NumberedText.parse(new String(record.value(), StandardCharsets.UTF_8));
            TextMessage message = session.createTextMessage(numbered.text());
            message.setLongProperty("ProofNumber", numbered.number());
            message.setStringProperty("ProofKey", numbered.key());
            message.setStringProperty("JMSXGroupID", numbered.key());
            producer.send(message);
        }
        session.commit();
        consumer.commitSync();
    }
}
