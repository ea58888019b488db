package dev.unbus.legacy.wms;

import jakarta.inject.Singleton;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import org.jboss.logging.Logger;
import org.xml.sax.InputSource;

/** Answers one message within its caller's transaction: with a shipment, or by setting it aside with the reason. */
@Singleton
final class DispatchDesk {

    static final String SHIPMENTS = "WMS.SHIPMENTS";
    static final String REJECTED = "WMS.REJECTED";

    /** The string property of a rejected message: rule and place. */
    static final String REASON = "reason";

    private static final Logger LOG = Logger.getLogger(DispatchDesk.class);
    private static final List<String> TRACE = List.of("traceparent", "tracestate");
    private static final int LARGEST_CHARACTERS = 1 << 20;

    private final DispatchReader reader;
    private final ShipmentBook book;

    DispatchDesk(DispatchReader reader, ShipmentBook book) {
        this.reader = reader;
        this.book = book;
    }

    void answer(Message message, Session session, MessageProducer producer) throws JMSException {
        try {
            var shipment = book.ship(reader.read(source(message)));
            var told = session.createTextMessage(ShipmentWriter.write(shipment));
            giveBack(message, told);
            producer.send(session.createQueue(SHIPMENTS), told);
        } catch (InvalidDispatchException invalid) {
            LOG.warnf("message %s is set aside: %s", message.getJMSMessageID(), invalid.getMessage());
            var copy = copy(message, session);
            copy.setStringProperty(REASON, invalid.getMessage());
            producer.send(session.createQueue(REJECTED), copy);
        }
    }

    /** A sender finds its trace again in the answer; of what it means the warehouse knows nothing. */
    private static void giveBack(Message message, Message answer) throws JMSException {
        for (String property : TRACE) {
            if (message.propertyExists(property)) {
                answer.setObjectProperty(property, message.getObjectProperty(property));
            }
        }
    }

    private static InputSource source(Message message) throws JMSException, InvalidDispatchException {
        if (message instanceof TextMessage text && text.getText() != null) {
            requireSize(text.getText().length());
            return new InputSource(new StringReader(text.getText()));
        }
        if (message instanceof BytesMessage bytes) {
            requireSize(bytes.getBodyLength());
            return new InputSource(new ByteArrayInputStream(body(bytes)));
        }
        throw new InvalidDispatchException("text-or-bytes", "the message");
    }

    private static void requireSize(long size) throws InvalidDispatchException {
        if (size > LARGEST_CHARACTERS) {
            throw new InvalidDispatchException("size-at-most-" + LARGEST_CHARACTERS, "the message");
        }
    }

    private static Message copy(Message message, Session session) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            var copy = session.createBytesMessage();
            copy.writeBytes(body(bytes));
            return copy;
        }
        return session.createTextMessage(message instanceof TextMessage text ? text.getText() : null);
    }

    private static byte[] body(BytesMessage message) throws JMSException {
        var body = new byte[Math.toIntExact(message.getBodyLength())];
        message.reset();
        message.readBytes(body);
        return body;
    }
}
