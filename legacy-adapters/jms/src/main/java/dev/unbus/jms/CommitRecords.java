package dev.unbus.jms;

import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * The positions of one route's partitions, in a queue that keeps the last message of each. A record names what it moves on
 * <em>from</em> in a duplicate-detection id, so that of two owners that begin at the same place one commits.
 *
 * <p>The id is the one that Artemis' bridges use. The broker looks a client's own up when the message arrives and keeps it
 * when the transaction commits, so two open transactions may both carry one; a bridge's is looked up and kept in one step.
 */
final class CommitRecords {

    static final String QUEUE = "unbus.commits";

    private static final SimpleString ADDRESS = SimpleString.of(QUEUE);
    private static final SimpleString SCOPE = SimpleString.of("unbusScope");
    private static final SimpleString PARTITION = SimpleString.of("unbusPartition");
    private static final SimpleString POSITION = SimpleString.of("unbusPosition");
    private static final String NOWHERE = "-";

    private final String scope;
    private final Map<String, Position> recorded = new HashMap<>();
    private final Map<String, Position> moving = new HashMap<>();
    private final RefusedMoves refusedMoves;
    private final Set<String> read = new HashSet<>();

    CommitRecords(String scope, RefusedMoves refusedMoves) {
        this.scope = scope;
        this.refusedMoves = refusedMoves;
    }

    /** The highest recorded position of each partition, from which it is moved on. */
    Map<String, Position> read(BrokerSession session, Collection<String> partitions)
            throws JMSException, ActiveMQException {
        ClientSession core = session.core();
        ensureQueue(core);
        read.addAll(partitions);
        recorded.keySet().removeAll(partitions);
        SimpleString selector = SimpleString.of(SCOPE + " = '" + scope.replace("'", "''") + "'");
        try (ClientConsumer browser = core.createConsumer(ADDRESS, selector, true)) {
            for (ClientMessage next = browser.receiveImmediate(); next != null; next = browser.receiveImmediate()) {
                note(next, partitions);
            }
        }
        Map<String, Position> found = new HashMap<>(recorded);
        found.keySet().retainAll(partitions);
        return found;
    }

    /** Records, in the session's transaction, where the next owner has to begin. */
    void move(BrokerSession session, Progress progress) throws ActiveMQException {
        moving.clear();
        if (progress.positions().isEmpty()) {
            return;
        }
        for (Map.Entry<String, Position> step : progress.positions().entrySet()) {
            session.send(ADDRESS, record(session.core(), step.getKey(), step.getValue()));
        }
        moving.putAll(progress.positions());
    }

    /** Whether the session's transaction moves any. */
    boolean isMoving() {
        return !moving.isEmpty();
    }

    void moved() {
        moving.keySet().forEach(partition -> refusedMoves.made(move(partition)));
        recorded.putAll(moving);
        moving.clear();
    }

    void forgetMove() {
        moving.clear();
    }

    /** The broker rolls a transaction back that carries an id a second time, and then finds nothing to commit. */
    boolean wasOvertaken(ActiveMQException refused) {
        boolean overtaken = isMoving() && refused.getType() == ActiveMQExceptionType.ILLEGAL_STATE;
        if (overtaken) {
            moving.keySet().forEach(partition -> refusedMoves.refused(move(partition)));
        }
        return overtaken;
    }

    private void note(ClientMessage message, Collection<String> partitions) {
        String partition = message.getStringProperty(PARTITION);
        if (partitions.contains(partition)) {
            Position position = Position.parse(message.getStringProperty(POSITION));
            recorded.merge(partition, position, (one, other) -> one.compareTo(other) < 0 ? other : one);
        }
    }

    private ClientMessage record(ClientSession core, String partition, Position next) {
        if (!read.contains(partition)) {
            throw new IllegalStateException("the recorded position of " + partition + " was not asked for");
        }
        String id = refusedMoves.id(move(partition));
        ClientMessage message = core.createMessage(true);
        message.putStringProperty(Message.HDR_LAST_VALUE_NAME, SimpleString.of(name(partition)));
        message.putBytesProperty(Message.HDR_BRIDGE_DUPLICATE_ID, id.getBytes(StandardCharsets.UTF_8));
        message.putStringProperty(SCOPE, SimpleString.of(scope));
        message.putStringProperty(PARTITION, SimpleString.of(partition));
        message.putStringProperty(POSITION, SimpleString.of(next.toString()));
        return message;
    }

    private String name(String partition) {
        return scope + "/" + partition;
    }

    private String move(String partition) {
        Position from = recorded.get(partition);
        return name(partition) + "/" + (from == null ? NOWHERE : from.toString());
    }

    private static void ensureQueue(ClientSession core) throws ActiveMQException, JMSException {
        ClientSession.QueueQuery found = core.queueQuery(ADDRESS);
        if (!found.isExists()) {
            JmsChannel.create(
                    core,
                    QueueConfiguration.of(ADDRESS)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setLastValue(true)
                            .setNonDestructive(true));
        } else if (!Boolean.TRUE.equals(found.isLastValue())) {
            throw new JMSException("queue " + QUEUE + " is no last-value queue: remove it, it is created anew");
        }
    }
}
