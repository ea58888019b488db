package dev.unbus.proof.clients;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.jspecify.annotations.Nullable;

/**
 * One transaction a batch. A batch whose commit was not answered is sent again with the same identifiers: either the broker
 * has none of it or it refuses it as a duplicate.
 */
final class JmsOutlet implements Outlet {

    private static final int MOST = 200;
    private static final long PAUSE_MILLIS = 200;

    private final String url;
    private final String queue;
    private @Nullable JmsLink link;

    JmsOutlet(String url, String queue) {
        this.url = url;
        this.queue = queue;
    }

    @Override
    public int mostAtOnce() {
        return MOST;
    }

    @Override
    public void send(List<Message> messages) throws InterruptedException {
        while (!sent(messages)) {
            close();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean sent(List<Message> messages) {
        try {
            transaction(open(), messages);
            return true;
        } catch (JMSException failed) {
            boolean before = isDuplicate(failed);
            if (before) {
                close();
            }
            return before;
        }
    }

    private JmsLink open() throws JMSException {
        JmsLink open = link;
        if (open == null) {
            open = JmsLink.open(url);
            link = open;
        }
        return open;
    }

    private void transaction(JmsLink open, List<Message> messages) throws JMSException {
        Session session = open.session();
        try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
            for (Message message : messages) {
                TextMessage text = session.createTextMessage(message.text());
                text.setStringProperty("JMSXGroupID", message.key());
                text.setStringProperty("_AMQ_DUPL_ID", "proof-" + message.number());
                producer.send(text);
            }
            session.commit();
        }
    }

    private static boolean isDuplicate(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQDuplicateIdException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        JmsLink open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }
}
