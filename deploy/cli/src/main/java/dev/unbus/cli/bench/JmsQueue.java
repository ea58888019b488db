package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** A queue of one measurement. */
final class JmsQueue implements PacedSource, Sink {

    private static final int FILL_GROUP = 500;
    private static final String NO_WAIT = "?blockOnDurableSend=false";

    private final String url;
    private final String name;
    private final QueueAdmin admin;
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private @Nullable MessageProducer producer;
    private @Nullable MessageConsumer consumer;
    private @Nullable Session session;

    JmsQueue(String url, String name) {
        this.url = url;
        this.name = name;
        this.admin = new QueueAdmin(url);
        admin.create(name);
        this.factory = new ActiveMQConnectionFactory(url + NO_WAIT);
        try {
            this.connection = factory.createConnection();
            connection.start();
        } catch (JMSException refused) {
            throw refused(refused);
        }
    }

    @Override
    public void fill(int messages) {
        try (ActiveMQConnectionFactory quick = new ActiveMQConnectionFactory(url + NO_WAIT);
                Connection filling = quick.createConnection();
                Session transacted = filling.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer target = transacted.createProducer(transacted.createQueue(name))) {
            for (int number = 0; number < messages; number++) {
                target.send(transacted.createTextMessage(Text.of(number)));
                if (number % FILL_GROUP == FILL_GROUP - 1) {
                    transacted.commit();
                }
            }
            transacted.commit();
        } catch (JMSException refused) {
            throw refused(refused);
        }
    }

    @Override
    public void send(int number) {
        try {
            if (producer == null) {
                producer = session().createProducer(queue());
            }
            producer.send(session().createTextMessage(Text.of(number)));
        } catch (JMSException refused) {
            throw refused(refused);
        }
    }

    /** The queue counts what is committed, and nothing takes from it while throughput is measured. */
    @Override
    public Look look() {
        return new Look(List.of(admin.messageCount(name)));
    }

    @Override
    public long[] counts(List<Look> looks) {
        return looks.stream().mapToLong(look -> look.places().get(0)).toArray();
    }

    @Override
    public void read(Duration wait, IntConsumer number) {
        try {
            if (consumer == null) {
                consumer = session().createConsumer(queue());
            }
            Message message = consumer.receive(wait.toMillis());
            if (message != null) {
                number.accept(Text.number(message.getBody(String.class)));
            }
        } catch (JMSException refused) {
            throw refused(refused);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException refused) {
            throw refused(refused);
        }
        factory.close();
        admin.delete(name);
        admin.close();
    }

    private Queue queue() throws JMSException {
        return session().createQueue(name);
    }

    /** A queue is either a source or a sink, so one session is used by one thread. */
    private Session session() throws JMSException {
        if (session == null) {
            session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        }
        return session;
    }

    private static CommandFailure refused(JMSException refused) {
        return new CommandFailure("Artemis refused: " + refused.getMessage() + ".", refused);
    }
}
