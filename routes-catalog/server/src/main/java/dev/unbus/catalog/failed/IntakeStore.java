package dev.unbus.catalog.failed;

import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what comes in: a batch is one transaction, and what is written twice is there once. */
@Singleton
final class IntakeStore {

    private static final String INSERT_GROUP =
            """
            INSERT INTO failed_group (id, team, flow, route, step, cause, message)
            SELECT :id, :team, :flow, :route, :step, :cause, :message
            WHERE NOT EXISTS (SELECT 1 FROM failed_group WHERE id = :id)""";

    private static final String INSERT_MESSAGE =
            """
            INSERT INTO failed_message (id, group_id, state, broker, message, source, attempts, failed_at,
              business_key, record_key, headers, body_kind, body_bytes, body)
            VALUES (:id, :group, 'FAILED', :broker, :message, :source, :attempts, :at,
              :businessKey, :key, :headers, :kind, :bytes, :body)""";

    private static final String INSERT_OCCURRENCE =
            """
            INSERT INTO failed_occurrence (id, message, at, step, cause, text, attempts, replay)
            VALUES (:id, :message, :at, :step, :cause, :text, :attempts, :replay)""";

    /** Its first failure is in the message itself until there is a second one. */
    private static final String KEEP_FIRST_OCCURRENCE =
            """
            INSERT INTO failed_occurrence (id, message, at, step, cause, text, attempts)
            SELECT m.id, m.id, m.failed_at, g.step, g.cause, m.message, m.attempts
            FROM failed_message m JOIN failed_group g ON g.id = m.group_id
            WHERE m.id = :message AND NOT EXISTS (SELECT 1 FROM failed_occurrence o WHERE o.message = :message)""";

    /** What failed again is known by its first failure; its body and headers stay what they were then. */
    private static final String FAIL_AGAIN =
            """
            UPDATE failed_message SET state = 'FAILED_AGAIN', group_id = :group, message = :text, attempts = :attempts,
              failed_at = :at WHERE id = :message AND replay = :replay AND state = 'REPLAYING'""";

    private static final String END_ONE =
            """
            UPDATE replay_message SET state = :state
            WHERE replay = :replay AND message = :message AND state IN ('SENDING', 'SENT')""";

    private static final String COMPLETE =
            """
            UPDATE failed_message SET state = 'REPLAYED'
            WHERE id = :message AND replay = :replay AND state = 'REPLAYING'""";

    private final Jdbi database;
    private final Changes changes;
    private final Set<String> groups = ConcurrentHashMap.newKeySet();

    IntakeStore(Jdbi database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Writes a batch of failures and of words that replays ended well, all of it or nothing. */
    void take(List<Arrival> arrivals, List<Completion> completions) throws IOException {
        Set<String> written = database.inTransaction(transaction -> {
            Set<String> named = arrive(transaction, arrivals);
            complete(transaction, completions);
            return named;
        });
        groups.addAll(written);
        changes.note(What.FAILED_MESSAGES);
        if (!completions.isEmpty() || arrivals.stream().anyMatch(arrival -> arrival.replay() != null)) {
            changes.note(What.REPLAYS);
        }
    }

    private Set<String> arrive(Handle transaction, List<Arrival> arrivals) throws IOException {
        Set<String> known = known(transaction, arrivals);
        List<Arrival> fresh =
                arrivals.stream().filter(arrival -> known.add(arrival.id())).toList();
        Set<String> named = nameGroups(transaction, fresh);
        List<Arrival> first = new ArrayList<>();
        for (Arrival arrival : fresh) {
            if (!failAgain(transaction, arrival)) {
                first.add(arrival);
            }
        }
        insert(transaction, first);
        return named;
    }

    private static Set<String> known(Handle transaction, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return new HashSet<>();
        }
        return transaction
                .createQuery("SELECT id FROM failed_message WHERE id IN (<ids>)"
                        + " UNION SELECT id FROM failed_occurrence WHERE id IN (<ids>)")
                .bindList("ids", arrivals.stream().map(Arrival::id).toList())
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    private Set<String> nameGroups(Handle transaction, List<Arrival> fresh) {
        return fresh.stream()
                .map(Cause::of)
                .filter(cause -> !groups.contains(cause.id()))
                .map(cause -> nameGroup(transaction, cause))
                .collect(Collectors.toSet());
    }

    private static String nameGroup(Handle transaction, Cause cause) {
        Arrival arrival = cause.arrival();
        transaction
                .createUpdate(INSERT_GROUP)
                .bind("id", cause.id())
                .bind("team", arrival.integration().team())
                .bind("flow", arrival.integration().flow())
                .bind("route", arrival.route())
                .bind("step", arrival.step())
                .bind("cause", arrival.cause())
                .bind("message", cause.message())
                .execute();
        return cause.id();
    }

    private static boolean failAgain(Handle transaction, Arrival arrival) {
        String of = arrival.replayOf();
        String replay = arrival.replay();
        if (of == null || replay == null || !isKnown(transaction, of)) {
            return false;
        }
        transaction.createUpdate(KEEP_FIRST_OCCURRENCE).bind("message", of).execute();
        transaction
                .createUpdate(FAIL_AGAIN)
                .bind("group", Cause.of(arrival).id())
                .bind("text", arrival.message())
                .bind("attempts", arrival.attempts())
                .bind("at", arrival.at().atOffset(ZoneOffset.UTC))
                .bind("message", of)
                .bind("replay", replay)
                .execute();
        transaction
                .createUpdate(END_ONE)
                .bind("state", "FAILED_AGAIN")
                .bind("replay", replay)
                .bind("message", of)
                .execute();
        insertOccurrence(transaction, arrival, of);
        return true;
    }

    private static boolean isKnown(Handle transaction, String message) {
        return transaction
                .createQuery("SELECT 1 FROM failed_message WHERE id = :id")
                .bind("id", message)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void insert(Handle transaction, List<Arrival> first) throws IOException {
        if (first.isEmpty()) {
            return;
        }
        PreparedBatch messages = transaction.prepareBatch(INSERT_MESSAGE);
        BodyPieces bodies = new BodyPieces(transaction);
        for (Arrival arrival : first) {
            long bytes = bodies.write(arrival.id(), arrival.body());
            bind(messages.bind("bytes", bytes).bind("body", bodies.small()), arrival);
        }
        messages.execute();
        bodies.flush();
    }

    private static void bind(PreparedBatch messages, Arrival arrival) {
        messages.bind("id", arrival.id())
                .bind("group", Cause.of(arrival).id())
                .bind("broker", arrival.broker().name())
                .bind("message", arrival.message())
                .bind("source", arrival.source())
                .bind("attempts", arrival.attempts())
                .bind("at", arrival.at().atOffset(ZoneOffset.UTC))
                .bind("businessKey", arrival.businessKey())
                .bind("key", arrival.key())
                .bind("headers", HeaderList.write(arrival.headers()))
                .bind("kind", arrival.body().text() ? "TEXT" : "BYTES")
                .add();
    }

    private static void insertOccurrence(Handle transaction, Arrival arrival, String message) {
        transaction
                .createUpdate(INSERT_OCCURRENCE)
                .bind("id", arrival.id())
                .bind("message", message)
                .bind("at", arrival.at().atOffset(ZoneOffset.UTC))
                .bind("step", arrival.step())
                .bind("cause", arrival.cause())
                .bind("text", arrival.message())
                .bind("attempts", arrival.attempts())
                .bind("replay", arrival.replay())
                .execute();
    }

    private static void complete(Handle transaction, List<Completion> completions) {
        if (completions.isEmpty()) {
            return;
        }
        PreparedBatch rows = transaction.prepareBatch(END_ONE);
        PreparedBatch messages = transaction.prepareBatch(COMPLETE);
        for (Completion done : completions) {
            rows.bind("state", "REPLAYED")
                    .bind("replay", done.replay())
                    .bind("message", done.message())
                    .add();
            messages.bind("replay", done.replay())
                    .bind("message", done.message())
                    .add();
        }
        rows.execute();
        messages.execute();
    }
}
