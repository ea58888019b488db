package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.Broker;
import dev.unbus.catalog.failed.BrokerClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One replay at work: it locks a batch, sends it, confirms that it was sent, and waits for word of how it ended. What was locked
 * by a process that died is settled first.
 */
final class ReplayJob implements AutoCloseable {

    private static final int BATCH = 500;
    private static final long BATCH_BYTES = 8 << 20;

    /** How many may be under way while it counts failures: so many more may fail than it is to stop after. */
    private static final int WINDOW = 50;

    private final ReplayStore store;
    private final OutgoingMessages messages;
    private final Jdbi database;
    private final BrokerClients clients;
    private final String id;
    private final Map<Broker, ReplaySender> senders = new EnumMap<>(Broker.class);
    private final Pace pace = new Pace(System::nanoTime);
    private boolean settled;

    ReplayJob(ReplayStore store, OutgoingMessages messages, Jdbi database, BrokerClients clients, String id) {
        this.store = store;
        this.messages = messages;
        this.database = database;
        this.clients = clients;
        this.id = id;
    }

    /**
     * Does one step.
     *
     * @return whether there is something to do at once
     */
    boolean step(ReplayEntry replay) throws Exception { // as the clients of the brokers declare it
        if (!settled) {
            settle(replay.startedAt());
            settled = true;
        }
        if (replay.state() != ReplayState.RUNNING) {
            return false;
        }
        Integer stop = replay.stopAfterFailures();
        if (stop != null && replay.failedAgain() >= stop) {
            end(ReplayState.STOPPED, replay.failedAgain() + " failed again");
            return false;
        }
        List<String> next = store.next(id, due(replay), BATCH_BYTES);
        if (!next.isEmpty()) {
            send(next);
            return true;
        }
        if (replay.replayed() + replay.failedAgain() == replay.total()) {
            end(ReplayState.DONE, null);
        }
        return false;
    }

    @Override
    public void close() {
        senders.values().forEach(ReplaySender::close);
        senders.clear();
    }

    private int due(ReplayEntry replay) {
        int room = replay.stopAfterFailures() == null
                ? BATCH
                : WINDOW - (replay.sent() - replay.replayed() - replay.failedAgain());
        Double perSecond = replay.perSecond();
        int most = Math.max(0, Math.min(BATCH, room));
        return perSecond == null ? most : pace.due(perSecond, most);
    }

    private void send(List<String> ids) throws Exception { // as the clients of the brokers declare it
        store.move(id, ids, "WAITING", "SENDING");
        settled = false;
        for (Map.Entry<Broker, List<Outgoing>> part : byBroker(ids).entrySet()) {
            sender(part.getKey()).send(part.getValue());
            store.move(id, ids(part.getValue()), "SENDING", "SENT");
        }
        settled = true;
    }

    private void settle(Instant since) throws Exception { // as the clients of the brokers declare it
        List<String> unsure = store.locked(id);
        for (Map.Entry<Broker, List<Outgoing>> part : byBroker(unsure).entrySet()) {
            Set<String> sent = sender(part.getKey()).settle(part.getValue(), since);
            Set<String> unsent = new HashSet<>(ids(part.getValue()));
            unsent.removeAll(sent);
            store.move(id, sent, "SENDING", "SENT");
            store.move(id, unsent, "SENDING", "WAITING");
        }
    }

    private void end(ReplayState state, @Nullable String reason) {
        database.useTransaction(transaction -> store.end(transaction, id, state, reason));
    }

    private Map<Broker, List<Outgoing>> byBroker(List<String> ids) {
        Map<Broker, List<Outgoing>> parts = new EnumMap<>(Broker.class);
        messages.read(id, ids).forEach(message -> parts.computeIfAbsent(message.broker(), broker -> new ArrayList<>())
                .add(message));
        return parts;
    }

    private ReplaySender sender(Broker broker) {
        return senders.computeIfAbsent(
                broker,
                kind -> kind == Broker.KAFKA ? new KafkaReplaySender(clients, id) : new JmsReplaySender(clients));
    }

    private static List<String> ids(List<Outgoing> messages) {
        return messages.stream().map(Outgoing::id).toList();
    }
}
