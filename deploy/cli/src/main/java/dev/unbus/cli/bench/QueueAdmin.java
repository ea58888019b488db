package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** Makes, counts and removes queues, by Artemis' core protocol. */
final class QueueAdmin implements AutoCloseable {

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;

    QueueAdmin(String url) {
        locator = asked(() -> ActiveMQClient.createServerLocator(url));
        factory = asked(locator::createSessionFactory);
        session = asked(() -> factory.createSession(true, true));
    }

    void create(String name) {
        asked(() -> {
            session.createQueue(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST));
            return name;
        });
    }

    long messageCount(String name) {
        return asked(() -> session.queueQuery(SimpleString.of(name)).getMessageCount());
    }

    void delete(String name) {
        asked(() -> {
            session.deleteQueue(name);
            return name;
        });
    }

    @Override
    public void close() {
        locator.close();
    }

    private static <T> T asked(Callable<T> question) {
        try {
            return question.call();
        } catch (ActiveMQException refused) {
            throw new CommandFailure("Artemis refused: " + refused.getMessage() + ".", refused);
        } catch (Exception broken) { // what Artemis declares
            throw new CommandFailure("Artemis does not answer: " + broken.getMessage() + ".", broken);
        }
    }
}
