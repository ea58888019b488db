package dev.unbus.proof.clients;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A connection with one transacted session, and the factory behind it. */
record JmsLink(ActiveMQConnectionFactory factory, Connection connection, Session session) implements AutoCloseable {

    static JmsLink open(String url) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        try {
            Connection connection = factory.createConnection();
            connection.start();
            return new JmsLink(factory, connection, connection.createSession(true, Session.SESSION_TRANSACTED));
        } catch (JMSException failed) {
            factory.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException gone) {
            // Then nothing is left to close.
        }
        factory.close();
    }
}
