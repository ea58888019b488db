package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.BrokerClients;
import dev.unbus.catalog.failed.Header;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends in a transacted session; each message carries an id by which the broker drops it when it comes again. */
final class JmsReplaySender implements ReplaySender {

    /** <a href="https://artemis.apache.org/components/artemis/documentation/latest/duplicate-detection.html">Artemis' name for it</a>. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private final BrokerClients clients;
    private @Nullable Connection connection;
    private @Nullable Session session;

    JmsReplaySender(BrokerClients clients) {
        this.clients = clients;
    }

    /** Sends each by itself: the broker drops those that it has; in a transaction it would drop the whole of it. */
    @Override
    public Set<String> settle(Collection<Outgoing> unsure, Instant since) throws JMSException {
        try (Session alone = connection().createSession(Session.AUTO_ACKNOWLEDGE)) {
            for (Outgoing message : unsure) {
                send(alone, message);
            }
        }
        return unsure.stream().map(Outgoing::id).collect(Collectors.toSet());
    }

    @Override
    public void send(List<Outgoing> messages) throws JMSException {
        Session open = session();
        for (Outgoing message : messages) {
            send(open, message);
        }
        open.commit();
    }

    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        session = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (JMSException lost) {
            // It is closed either way.
        }
    }

    private static void send(Session session, Outgoing message) throws JMSException {
        try (MessageProducer producer = session.createProducer(session.createQueue(message.channel()))) {
            producer.send(made(session, message));
        }
    }

    private static Message made(Session session, Outgoing message) throws JMSException {
        Message made;
        if (message.text()) {
            made = session.createTextMessage(new String(message.body(), StandardCharsets.UTF_8));
        } else {
            BytesMessage bytes = session.createBytesMessage();
            bytes.writeBytes(message.body());
            made = bytes;
        }
        for (Header header : message.allHeaders()) {
            set(made, header);
        }
        made.setStringProperty(DUPLICATE_ID, message.sending());
        return made;
    }

    private static void set(Message message, Header header) throws JMSException {
        switch (header.name()) {
            case Header.CORRELATION_ID -> message.setJMSCorrelationID(header.value());
            case Header.JMS_TYPE -> message.setJMSType(header.value());
            default -> message.setObjectProperty(header.name(), header.property());
        }
    }

    private Session session() throws JMSException {
        Session open = session;
        if (open == null) {
            open = connection().createSession(Session.SESSION_TRANSACTED);
            session = open;
        }
        return open;
    }

    private Connection connection() throws JMSException {
        Connection open = connection;
        if (open == null) {
            open = clients.artemis().createConnection();
            connection = open;
        }
        return open;
    }
}
