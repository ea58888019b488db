package dev.unbus.jms;

import dev.unbus.delivery.UnavailableException;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.core.client.impl.ClientSessionFactoryInternal;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.activemq.artemis.jms.client.JMSExceptionHelper;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.utils.UUIDGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection with one transacted session, which is never reconnected: whoever uses it has to notice that it is lost. Used
 * by one thread at a time.
 */
final class BrokerSession {

    static final String SYSTEM = "jms broker";

    private static final Logger LOG = Logger.getLogger(BrokerSession.class);
    private static final long NOT_SENDING = 0;

    private final ActiveMQConnection connection;
    private final ActiveMQSession session;
    private final ClientSession core;
    private final ClientProducer producer;
    private final Map<JmsChannel, ActiveMQDestination> known = new HashMap<>();
    private final Set<JmsChannel> used = new LinkedHashSet<>();
    private final PendingCommit pending;
    private boolean dirty;
    private volatile boolean lost;
    private volatile boolean blocked;
    private volatile long sendingSince = NOT_SENDING;

    /** @param commits where a commit runs while the session goes on receiving */
    BrokerSession(ActiveMQConnection connection, Executor commits) throws JMSException {
        this.connection = connection;
        this.session = (ActiveMQSession) connection.createSession(true, Session.SESSION_TRANSACTED);
        this.core = session.getCoreSession();
        this.pending = new PendingCommit(core, commits);
        try {
            this.producer = core.createProducer();
        } catch (ActiveMQException refused) {
            throw JMSExceptionHelper.convertFromActiveMQException(refused);
        }
        connection.setExceptionListener(failure -> lost = true);
        connection.start();
    }

    /** For what makes and reads messages. */
    Session jms() {
        return session;
    }

    ClientSession core() {
        return core;
    }

    boolean isLost() {
        return lost || core.isClosed();
    }

    /** Sends within the transaction, without waiting for the broker. */
    void send(JmsChannel channel, Message message) throws JMSException, ActiveMQException {
        ActiveMQDestination destination = destination(channel);
        used.add(channel);
        send(destination.getSimpleAddress(), stamped(message, destination));
    }

    /** Sends within the transaction what is no message of anybody's. */
    void send(SimpleString address, ClientMessage message) throws ActiveMQException {
        settle();
        dirty = true;
        sendingSince = System.nanoTime() | 1;
        try {
            producer.send(address, message);
        } catch (ActiveMQException refused) {
            if (blocked) {
                throw waitedForRoom(address, refused);
            }
            throw refused;
        } finally {
            sendingSince = NOT_SENDING;
        }
        if (blocked) {
            throw waitedForRoom(address, null);
        }
    }

    /** As the JMS producer does it, which asks the broker for the destination again and again. */
    private static ClientMessage stamped(Message message, ActiveMQDestination destination) throws JMSException {
        message.setJMSDeliveryMode(DeliveryMode.PERSISTENT);
        message.setJMSTimestamp(System.currentTimeMillis());
        message.setJMSDestination(destination);
        ActiveMQMessage artemis = (ActiveMQMessage) message;
        try {
            artemis.doBeforeSend();
        } catch (Exception unwritable) { // as Artemis declares it
            throw new MessageFormatException("the message cannot be written", unwritable.toString());
        }
        ClientMessage core = artemis.getCoreMessage();
        core.setUserID(UUIDGenerator.getInstance().generateUUID());
        core.setRoutingType(destination.isQueue() ? RoutingType.ANYCAST : RoutingType.MULTICAST);
        return core;
    }

    /** Returns when everything sent so far has reached the broker and the broker still has where it goes. */
    void confirm() throws JMSException, ActiveMQException {
        for (JmsChannel channel : used) {
            try {
                channel.verify(core);
            } catch (JMSException removed) {
                known.clear();
                throw removed;
            }
        }
    }

    /** Whether anything was sent that is neither committed nor rolled back. */
    boolean hasSent() {
        return dirty;
    }

    void commit() throws ActiveMQException {
        settle();
        core.commit();
        clean();
    }

    /** Commits while the session goes on receiving; whatever else it is used for waits for the end of it. */
    void commitMeanwhile() throws UnavailableException {
        clean();
        pending.start();
    }

    /**
     * Waits for the commit that is under way, if there is one.
     *
     * @throws UnavailableException when it failed; the session is of no use any more
     */
    void settle() throws UnavailableException {
        try {
            pending.await();
        } catch (UnavailableException failed) {
            lost = true;
            throw failed;
        }
    }

    void rollback() {
        clean();
        try {
            settle();
            core.rollback();
        } catch (UnavailableException | ActiveMQException broken) {
            LOG.debug("the rollback is left to the broker", broken);
            drop();
        }
    }

    /** Gives everything received back, in its order, and takes nothing for so long. */
    void giveBack(Duration rest) throws ActiveMQException, InterruptedException {
        settle();
        core.stop();
        core.rollback();
        clean();
        Thread.sleep(rest.toMillis());
        core.start();
    }

    private void clean() {
        used.clear();
        dirty = false;
    }

    /** Gives up a send that has waited so long for room; the sender learns why. */
    void giveUpAfter(Duration longest) {
        long since = sendingSince;
        if (since != NOT_SENDING && System.nanoTime() - since > longest.toNanos()) {
            blocked = true;
            lost = true;
            transport().ifPresent(connected -> connected.fail(new ActiveMQNotConnectedException("waited for room")));
        }
    }

    /**
     * Lets go as if the process had died. An orderly close would be as quick, but then the broker does not mark as
     * redelivered what it gives to the next one.
     */
    void drop() {
        endCommit();
        lost = true;
        transport().ifPresent(RemotingConnection::destroy);
        try {
            connection.close();
        } catch (JMSException broken) {
            LOG.debug("a lost connection was closed", broken);
        }
    }

    private void endCommit() {
        try {
            settle();
        } catch (UnavailableException refused) {
            LOG.debug("the acknowledged messages come again", refused);
        }
    }

    private Optional<RemotingConnection> transport() {
        var connector = (ClientSessionFactoryInternal) core.getSessionFactory();
        return connector.isClosed() ? Optional.empty() : Optional.ofNullable(connector.getConnection());
    }

    private ActiveMQDestination destination(JmsChannel channel) throws JMSException, ActiveMQException {
        ActiveMQDestination destination = known.get(channel);
        if (destination == null) {
            channel.ensure(core);
            destination = channel.destination();
            known.put(channel, destination);
        }
        return destination;
    }

    private static UnavailableException waitedForRoom(SimpleString address, @Nullable Throwable refused) {
        return new UnavailableException(SYSTEM, address + " is full and lets its senders wait", refused);
    }
}
