package dev.unbus.jms;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.SourceMessage;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.utils.SelectorTranslator;
import org.jspecify.annotations.Nullable;

/**
 * One slot's session on a queue. It uses Artemis' own client under the JMS session, because a JMS session acknowledges all
 * that it has received, and here some of that is not done yet.
 */
final class JmsSource implements GroupSource {

    /** Longer than a broker takes to write a rollback. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final GroupJmsEndpoint endpoint;
    private final Held held = new Held();
    private @Nullable BrokerSession session;
    private @Nullable ClientConsumer consumer;
    private @Nullable FellowConsumers fellows;
    private @Nullable GroupTransaction record;
    private Set<String> committed = Set.of();
    private boolean rolledBack;

    JmsSource(GroupJmsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String resource() {
        return endpoint.resource();
    }

    @Override
    public void open(@Nullable GroupTransaction opened) throws Exception {
        BrokerSession connected = endpoint.broker().connect();
        session = connected;
        try {
            SimpleString queue = queue(connected.core());
            consumer = connected.core().createConsumer(queue, filter());
            fellows = new FellowConsumers(connected.core(), queue);
            connected.core().start();
            record = opened != null && shares(opened) ? null : opened;
            // Read when the session stands: what came to an end before is known, whatever this session is given later.
            committed = record == null ? Set.of() : record.committedIds();
        } catch (Exception refused) { // whatever it is, the connection must not stay
            close();
            throw refused;
        }
    }

    /** The session, for what is sent in the transaction that acknowledges. */
    BrokerSession session() throws UnavailableException {
        BrokerSession current = session;
        if (current == null || current.isLost()) {
            throw lost();
        }
        return current;
    }

    @Nullable
    BrokerSession sessionOrNull() {
        return session;
    }

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception {
        rolledBack = false;
        session();
        try {
            List<JmsSourceMessage> received = take(most, mostBytes, wait);
            if (mayBeOutOfOrder(received)) {
                held.clear();
                session().giveBack(SETTLING);
                return List.of();
            }
            if (record != null && received.stream().anyMatch(SourceMessage::redelivered)) {
                // Asked after the last of them was received, so that its earlier owner has committed by now or never
                // will.
                committed = record.committedIds();
            }
            return unrecorded(received);
        } catch (Exception unread) { // whatever it is, what was taken is in nobody's hands: acknowledging a later one
            // loses it
            close();
            throw unread;
        }
    }

    @Override
    public boolean holds(SourceMessage message) {
        return message instanceof JmsSourceMessage ours && held.isCurrent(ours.claim());
    }

    @Override
    public void verifyHeld() throws LostOwnershipException {
        BrokerSession current = session;
        try {
            if (current == null || current.isLost()) {
                throw new LostOwnershipException("the session with the jms broker is gone");
            }
            current.settle();
            current.core().addressQuery(SimpleString.of(endpoint.channel().name()));
        } catch (ActiveMQException gone) {
            throw new LostOwnershipException("the session with the jms broker is gone", gone);
        }
    }

    @Override
    public boolean acknowledgesInTransaction() {
        return true;
    }

    @Override
    public boolean shares(GroupTransaction transaction) {
        return transaction instanceof JmsTransaction ours && ours.sharesSessionOf(this);
    }

    /** Messages of the next group are received and routed while the broker writes this down; the next commit waits for it. */
    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) throws Exception {
        BrokerSession current = session();
        current.settle();
        if (!done.isEmpty()) {
            held.done((JmsSourceMessage) done.get(done.size() - 1));
        }
        if (!shared) {
            current.commitMeanwhile();
        }
    }

    @Override
    public boolean redeliversAfterRollback() {
        boolean answer = rolledBack;
        rolledBack = false;
        return answer;
    }

    /** The session was rolled back, with it the claim on everything received: the broker delivers it anew. */
    void rolledBack() {
        held.clear();
        rolledBack = true;
    }

    @Override
    public void close() {
        held.clear();
        consumer = null;
        fellows = null;
        endpoint.broker().drop(session);
        session = null;
    }

    private List<JmsSourceMessage> take(int most, long mostBytes, Duration wait) throws Exception {
        ClientConsumer open = consumer;
        if (open == null) {
            throw lost();
        }
        List<JmsSourceMessage> received = new ArrayList<>();
        long bytes = mostBytes;
        ClientMessage next = wait.isZero() ? open.receiveImmediate() : open.receive(Math.max(1, wait.toMillis()));
        while (next != null) {
            JmsSourceMessage message = new JmsSourceMessage(endpoint, session(), next, held.claim());
            received.add(message);
            bytes -= message.bytes();
            next = received.size() < most && bytes > 0 ? open.receiveImmediate() : null;
        }
        return received;
    }

    /** Asked when nothing came, too: what comes next is then known to come after whoever has left by now. */
    private boolean mayBeOutOfOrder(List<JmsSourceMessage> received) throws ActiveMQException {
        FellowConsumers others = fellows;
        boolean grouped = received.isEmpty() || received.stream().anyMatch(JmsSourceMessage::hasMessageGroup);
        if (others == null || !grouped) {
            return false;
        }
        session().settle();
        return others.haveLeft();
    }

    /** What the record holds already is acknowledged: at once, or with the undone messages before it. */
    private List<SourceMessage> unrecorded(List<JmsSourceMessage> received) throws Exception {
        List<SourceMessage> fresh = new ArrayList<>(received.size());
        for (JmsSourceMessage message : received) {
            boolean recorded = !committed.isEmpty() && committed.contains(message.id());
            held.add(message, recorded);
            if (!recorded) {
                fresh.add(message);
            }
        }
        if (held.startsWithRecorded()) {
            session().settle();
            held.acknowledgeRecorded();
            session().commit();
        }
        return fresh;
    }

    private SimpleString queue(ClientSession core) throws ActiveMQException, JMSException {
        JmsChannel channel = endpoint.channel();
        channel.ensure(core);
        SimpleString queue = endpoint.queue();
        if (channel.topic() && !core.queueQuery(queue).isExists()) {
            JmsChannel.create(
                    core,
                    QueueConfiguration.of(queue).setAddress(channel.name()).setRoutingType(RoutingType.MULTICAST));
        }
        return queue;
    }

    private @Nullable SimpleString filter() {
        String selector = endpoint.selector();
        return selector == null ? null : SimpleString.of(SelectorTranslator.convertToActiveMQFilterString(selector));
    }

    private static UnavailableException lost() {
        return new UnavailableException(BrokerSession.SYSTEM, "the connection was lost", null);
    }
}
