package dev.unbus.jms;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.jspecify.annotations.Nullable;

/** A slot's transaction with the broker: in a session of its own, or in the one that its source acknowledges with. */
final class JmsTransaction implements GroupTransaction {

    private final JmsBroker broker;
    private final @Nullable JmsSource source;
    private final @Nullable CommitRecords records;
    private @Nullable BrokerSession own;
    private long preparedNanos;

    /** For a slot whose source is on another resource. */
    JmsTransaction(JmsBroker broker, SlotId slot) {
        this.broker = broker;
        this.source = null;
        this.records = new CommitRecords(slot.scope(), broker.refusedMoves());
    }

    /** For a slot that takes its messages from the same broker. */
    JmsTransaction(JmsSource source, JmsBroker broker) {
        this.broker = broker;
        this.source = source;
        this.records = null;
    }

    boolean sharesSessionOf(JmsSource other) {
        return other.equals(source);
    }

    /** The session; parts of a message may ask for it from several threads. One that is lost with nothing in it is replaced. */
    synchronized BrokerSession session() throws JMSException {
        if (source != null) {
            return source.session();
        }
        BrokerSession current = own;
        if (current != null && current.isLost()) {
            if (current.hasSent()) {
                throw new UnavailableException(BrokerSession.SYSTEM, "the connection was lost", null);
            }
            broker.drop(current);
            current = null;
        }
        if (current == null) {
            current = broker.connect();
            own = current;
        }
        return current;
    }

    void send(JmsChannel channel, Message message) throws JMSException, ActiveMQException {
        session().send(channel, message);
    }

    @Override
    public void begin() throws JMSException {
        session();
    }

    @Override
    public void prepare(@Nullable Progress progress) throws JMSException, ActiveMQException {
        BrokerSession session = session();
        session.confirm();
        if (progress != null && records != null) {
            records.move(session, progress);
            preparedNanos = System.nanoTime();
        }
    }

    @Override
    public void commit() throws LostOwnershipException, JMSException, ActiveMQException {
        refuseWhenLate();
        try {
            session().commit();
        } catch (ActiveMQException refused) {
            close();
            if (records != null && records.wasOvertaken(refused)) {
                throw new LostOwnershipException("another owner has moved the commit record on", refused);
            }
            throw refused;
        }
        if (records != null) {
            records.moved();
        }
    }

    /** After that time another owner may take it that nobody makes the move any more. */
    private void refuseWhenLate() throws LostOwnershipException {
        if (records != null
                && records.isMoving()
                && System.nanoTime() - preparedNanos > broker.longestPrepared().toNanos()) {
            rollback();
            throw new LostOwnershipException("it took too long from the preparation of a commit to the commit");
        }
    }

    @Override
    public void rollback() {
        if (source != null) {
            rollbackShared(source);
        } else if (own != null) {
            own.rollback();
        }
        if (records != null) {
            records.forgetMove();
        }
    }

    /** While nothing was sent there is nothing to take back, and the source keeps what it has received. */
    private static void rollbackShared(JmsSource source) {
        BrokerSession session = source.sessionOrNull();
        if (session != null && session.hasSent()) {
            session.rollback();
            source.rolledBack();
        }
    }

    /** Nobody asks: the record of a source of identified messages is the session itself here. */
    @Override
    public Set<String> committedIds() {
        throw new UnsupportedOperationException("a queue as commit record knows positions only: send to Kafka or a"
                + " database, or name one of them as commitRecord");
    }

    @Override
    public Map<String, Position> positions(Collection<String> partitions) throws JMSException, ActiveMQException {
        if (records == null) {
            return Map.of();
        }
        BrokerSession reading = broker.connect();
        try {
            return records.read(reading, partitions);
        } finally {
            broker.drop(reading);
        }
    }

    @Override
    public synchronized void close() {
        if (source != null) {
            rollbackShared(source);
        } else {
            broker.drop(own);
            own = null;
        }
    }
}
