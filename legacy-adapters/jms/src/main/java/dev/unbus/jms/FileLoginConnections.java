package dev.unbus.jms;

import jakarta.jms.Connection;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.connection.UserCredentialsConnectionFactoryAdapter;

/** The connections that {@code quarkus.artemis} configures, each opened with what the files of the login hold by then. */
final class FileLoginConnections extends UserCredentialsConnectionFactoryAdapter {

    private final ActiveMQConnectionFactory broker;
    private final JmsLogin login;

    FileLoginConnections(ActiveMQConnectionFactory broker, JmsLogin login) {
        this.broker = broker;
        this.login = login;
        setTargetConnectionFactory(broker);
    }

    ActiveMQConnectionFactory broker() {
        return broker;
    }

    @Override
    protected Connection doCreateConnection(@Nullable String user, @Nullable String password) throws JMSException {
        return login.connect(broker);
    }

    @Override
    protected JMSContext doCreateContext(@Nullable String user, @Nullable String password) {
        throw outsideThePool();
    }

    @Override
    protected JMSContext doCreateContext(@Nullable String user, @Nullable String password, int mode) {
        throw outsideThePool();
    }

    /** The pool in front makes its contexts of connections. */
    private static UnsupportedOperationException outsideThePool() {
        return new UnsupportedOperationException("ask the pool for a context");
    }
}
