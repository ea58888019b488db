package dev.unbus.jms;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * Has every connection of the application log in as configured below {@code unbus.jms}: those of {@code jms:}, of the readiness check
 * and whoever else asks the pool.
 */
@Singleton
final class JmsConnections {

    JmsConnections(ConnectionFactory configured, JmsSettings settings) {
        JmsLogin login = new JmsLogin(settings);
        if (login.usesFiles()) {
            if (!(ClientProxy.unwrap(configured) instanceof JmsPoolConnectionFactory pool)) {
                throw new IllegalStateException(
                        "unbus.jms.password-file works with the connection pool only: leave quarkus.pooled-jms.pooling on");
            }
            pool.setConnectionFactory(new FileLoginConnections(artemis(pool), login));
        }
    }

    /** There before the first connection, also when no route names {@code jms:}. */
    void onStart(@Observes StartupEvent event) {}

    static ActiveMQConnectionFactory artemis(ConnectionFactory configured) {
        Object found = ClientProxy.unwrap(configured);
        if (found instanceof JmsPoolConnectionFactory pool) {
            found = pool.getConnectionFactory();
        }
        if (found instanceof FileLoginConnections ours) {
            found = ours.broker();
        }
        if (found instanceof ActiveMQConnectionFactory artemis) {
            return artemis;
        }
        throw new IllegalStateException("unbus-jms: needs the connection factory of quarkus-artemis, not "
                + found.getClass().getName());
    }
}
