package dev.unbus.catalog.failed;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Reads the two queues in one transacted session, which is committed when the database has the messages. */
final class JmsIntakeSource implements IntakeSource {

    private static final long MOMENT_MILLIS = 500;

    private final Connection connection;
    private final Session session;
    private final MessageConsumer failed;
    private final MessageConsumer replayed;

    JmsIntakeSource(ActiveMQConnectionFactory factory) throws JMSException {
        connection = factory.createConnection();
        try {
            connection.setClientID(BrokerClients.NAME + "." + UUID.randomUUID());
            session = connection.createSession(Session.SESSION_TRANSACTED);
            failed = session.createConsumer(session.createQueue(PlatformChannels.FAILED));
            replayed = session.createConsumer(session.createQueue(PlatformChannels.REPLAYED));
            connection.start();
        } catch (JMSException refused) {
            connection.close();
            throw refused;
        }
    }

    /** A message of bytes ends its batch: a large one comes in pieces, which must be read before the next is received. */
    @Override
    public Batch receive(int most) throws JMSException {
        List<Completion> completions = completions(most);
        List<Arrival> arrivals = new ArrayList<>();
        Message message = completions.isEmpty() ? failed.receive(MOMENT_MILLIS) : failed.receiveNoWait();
        while (message != null) {
            arrivals.add(arrival(message));
            boolean last = arrivals.size() >= most || message instanceof BytesMessage;
            message = last ? null : failed.receiveNoWait();
        }
        return new Batch(arrivals, completions);
    }

    private List<Completion> completions(int most) throws JMSException {
        List<Completion> completions = new ArrayList<>();
        Message word = replayed.receiveNoWait();
        while (word != null) {
            completions.add(
                    new Completion(property(word, FailureHeaders.REPLAY), property(word, FailureHeaders.REPLAY_OF)));
            word = completions.size() >= most ? null : replayed.receiveNoWait();
        }
        return completions;
    }

    @Override
    public void acknowledge() throws JMSException {
        session.commit();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException lost) {
            // It is closed either way; what was not acknowledged comes again.
        }
    }

    private static Arrival arrival(Message message) throws JMSException {
        return Arrival.of(
                Broker.JMS,
                "jms:queue:" + PlatformChannels.FAILED + " message " + message.getJMSMessageID(),
                null,
                headers(message),
                body(message));
    }

    private static List<Header> headers(Message message) throws JMSException {
        List<Header> headers = new ArrayList<>();
        for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
            String name = String.valueOf(names.nextElement());
            if (name.equals("JMSXGroupID") || !(name.startsWith("JMSX") || name.startsWith("_AMQ"))) {
                headers.add(Header.of(name, message.getObjectProperty(name)));
            }
        }
        if (message.getJMSCorrelationID() != null) {
            headers.add(Header.of(Header.CORRELATION_ID, (Object) message.getJMSCorrelationID()));
        }
        if (message.getJMSType() != null) {
            headers.add(Header.of(Header.JMS_TYPE, (Object) message.getJMSType()));
        }
        return headers;
    }

    private static Body body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            return new Pieces(bytes);
        }
        String text = message instanceof TextMessage given ? given.getText() : null;
        return Body.of(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static String property(Message message, String name) throws JMSException {
        String value = message.getStringProperty(name);
        return value == null ? "" : value;
    }

    private record Pieces(BytesMessage message) implements Body {

        private static final int BYTES = 64 * 1024;

        @Override
        public boolean text() {
            return false;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] piece = new byte[BYTES];
            try {
                for (int read = message.readBytes(piece); read > 0; read = message.readBytes(piece)) {
                    out.write(piece, 0, read);
                }
            } catch (JMSException lost) {
                throw new IOException("the message could not be read to its end", lost);
            }
        }
    }
}
