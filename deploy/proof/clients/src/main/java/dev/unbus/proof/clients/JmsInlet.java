package dev.unbus.proof.clients;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;

/** Takes messages off a queue, in a transaction that commits when they have been printed. */
final class JmsInlet implements Inlet {

    private static final int MOST = 500;
    private static final long WAIT_MILLIS = 200;

    private final Session session;
    private final MessageConsumer consumer;

    JmsInlet(String url, String queue) throws JMSException {
        session = JmsLink.open(url).session();
        consumer = session.createConsumer(session.createQueue(queue));
    }

    @Override
    public List<String> receive() throws JMSException {
        List<String> texts = new ArrayList<>();
        while (texts.size() < MOST && consumer.receive(WAIT_MILLIS) instanceof TextMessage message) {
            texts.add(message.getText());
        }
        return texts;
    }

    @Override
    public void printed() throws JMSException {
        session.commit();
    }
}
