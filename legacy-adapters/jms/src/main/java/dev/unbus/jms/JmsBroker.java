package dev.unbus.jms;

import dev.unbus.delivery.IntegrationIdentity;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** The broker that {@code quarkus.artemis} names, with sessions of their own for those who commit in groups. */
@Singleton
@Unremovable
final class JmsBroker {

    /** Makes a message with a session. */
    @FunctionalInterface
    interface MessageMaker {
        Message make(Session session) throws JMSException;
    }

    /** Bounds what the broker sends ahead to one slot, and what a slot may send before the broker has made room. */
    private static final int WINDOW_BYTES = 2 << 20;

    private final ActiveMQConnectionFactory connections;
    private final JmsSettings settings;
    private final JmsLogin login;
    private final String integration;
    private final Set<BrokerSession> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<BrokerSession> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "jms-send-watch"));
    private final ExecutorService commits = Executors.newCachedThreadPool(work -> daemon(work, "jms-commit"));
    private final ScheduledFuture<?> watching;
    private final RefusedMoves refusedMoves;

    JmsBroker(ConnectionFactory configured, JmsSettings settings, IntegrationIdentity identity) {
        this.integration = identity.name();
        this.settings = settings;
        this.login = new JmsLogin(settings);
        this.connections = derived(JmsConnections.artemis(configured));
        // One for whoever prepared it to commit, one until a silent one is cut off, one to be on the safe side.
        this.refusedMoves = new RefusedMoves(settings.connectionTtl().multipliedBy(3), System::nanoTime);
        this.watching = watch.scheduleWithFixedDelay(this::giveUpBlockedSends, 1, 1, TimeUnit.SECONDS);
    }

    /** What the sinks and sources of one broker share. */
    String resource() {
        return Arrays.stream(connections.getServerLocator().getStaticTransportConfigurations())
                .map(JmsBroker::address)
                .collect(Collectors.joining(",", "jms:", ""));
    }

    RefusedMoves refusedMoves() {
        return refusedMoves;
    }

    /** How long after its preparation a commit record may be committed. */
    Duration longestPrepared() {
        return settings.connectionTtl();
    }

    /** A new connection with its session; the caller drops it with {@link #drop}. */
    BrokerSession connect() throws JMSException {
        ActiveMQConnection connection = (ActiveMQConnection) login.connect(connections);
        try {
            connection.setClientID(clientId());
            BrokerSession session = new BrokerSession(connection, commits);
            open.add(session);
            return session;
        } catch (JMSException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Tells whoever asks the broker who reads; no two connections may have the same. */
    private String clientId() {
        return integration + "." + UUID.randomUUID();
    }

    void drop(@Nullable BrokerSession session) {
        if (session != null) {
            open.remove(session);
            session.drop();
        }
    }

    /** Sends one message that belongs to no group, and returns when the broker has it on disk. */
    void sendAlone(JmsChannel channel, MessageMaker maker) throws JMSException, ActiveMQException {
        BrokerSession session = takeIdle();
        boolean sent = false;
        try {
            session.send(channel, maker.make(session.jms()));
            session.confirm();
            session.commit();
            sent = true;
        } finally {
            putBack(session, sent);
        }
    }

    /** How many messages a queue holds; empty when there is no such queue. */
    OptionalLong count(SimpleString queue) throws JMSException, ActiveMQException {
        BrokerSession session = takeIdle();
        boolean answered = false;
        try {
            ClientSession.QueueQuery found = session.core().queueQuery(queue);
            answered = true;
            return found.isExists() ? OptionalLong.of(found.getMessageCount()) : OptionalLong.empty();
        } finally {
            putBack(session, answered);
        }
    }

    private void putBack(BrokerSession session, boolean well) {
        if (well) {
            idle.push(session);
        } else {
            drop(session);
        }
    }

    private BrokerSession takeIdle() throws JMSException {
        for (BrokerSession session = idle.poll(); session != null; session = idle.poll()) {
            if (!session.isLost()) {
                return session;
            }
            drop(session);
        }
        return connect();
    }

    private void giveUpBlockedSends() {
        open.forEach(session -> session.giveUpAfter(settings.callTimeout()));
    }

    @PreDestroy
    void close() {
        watching.cancel(false);
        watch.shutdown();
        open.forEach(BrokerSession::drop);
        open.clear();
        commits.shutdown();
        connections.close();
    }

    private ActiveMQConnectionFactory derived(ActiveMQConnectionFactory configured) {
        TransportConfiguration[] transports = configured.getServerLocator().getStaticTransportConfigurations();
        ActiveMQConnectionFactory ours = new ActiveMQConnectionFactory(configured.isHA(), transports);
        ours.setUser(configured.getUser());
        ours.setPassword(configured.getPassword());
        // A session that is replaced unseen would hide that the broker has given its messages to others.
        ours.setReconnectAttempts(0);
        ours.setInitialConnectAttempts(1);
        // Without a window for confirmations the broker takes back the messages of a broken connection at once.
        ours.setConfirmationWindowSize(-1);
        ours.setConnectionTTL(settings.connectionTtl().toMillis());
        ours.setClientFailureCheckPeriod(settings.connectionTtl().toMillis() / 3);
        ours.setCallTimeout(settings.callTimeout().toMillis());
        ours.setConsumerWindowSize(WINDOW_BYTES);
        ours.setProducerWindowSize(WINDOW_BYTES);
        ours.setBlockOnDurableSend(false);
        // A slot acknowledges once a group; what it receives while that is committed must not touch it.
        ours.setTransactionBatchSize(0);
        return ours;
    }

    private static String address(TransportConfiguration transport) {
        Map<String, Object> params = transport.getParams();
        return params.get("host") + ":" + params.get("port");
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
