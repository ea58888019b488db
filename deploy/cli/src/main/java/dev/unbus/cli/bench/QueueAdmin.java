package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
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

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

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

    /** Removes the queue once the broker has noticed that its last consumer has ended. */
    void delete(String name) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (consumerCount(name) > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        asked(() -> {
            session.deleteQueue(name);
            return name;
        });
    }

    private int consumerCount(String name) {
        return asked(() -> session.queueQuery(SimpleString.of(name)).getConsumerCount());
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
