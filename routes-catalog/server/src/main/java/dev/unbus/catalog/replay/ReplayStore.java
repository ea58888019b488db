package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.HeaderList;
import dev.unbus.catalog.failed.OpenMessages;
import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The replays and how far each of their messages is: {@code WAITING}, then {@code SENDING} (locked: it may have been sent),
 * {@code SENT}, and {@code REPLAYED} or {@code FAILED_AGAIN} by word of the integration; {@code RETURNED} when it is not sent.
 */
@Singleton
final class ReplayStore {

    private static final String SELECT =
            """
            SELECT r.*,
              (SELECT COUNT(*) FROM replay_message m WHERE m.replay = r.id
                AND m.state IN ('SENT', 'REPLAYED', 'FAILED_AGAIN')) AS sent,
              (SELECT COUNT(*) FROM replay_message m WHERE m.replay = r.id AND m.state = 'REPLAYED') AS replayed,
              (SELECT COUNT(*) FROM replay_message m WHERE m.replay = r.id AND m.state = 'FAILED_AGAIN') AS failed
            FROM replay r""";

    private final Jdbi database;
    private final Changes changes;

    ReplayStore(Jdbi database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Begins a replay of these open messages; each of them belongs to it from now on. */
    void begin(Handle transaction, String id, String who, List<String> messages, ReplayRequest request) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO replay (id, state, who, started_at, total, per_second, stop_after_failures)
                        VALUES (:id, 'RUNNING', :who, :at, :total, :perSecond, :stop)""")
                .bind("id", id)
                .bind("who", who)
                .bind("at", now())
                .bind("total", messages.size())
                .bind("perSecond", request.perSecond())
                .bind("stop", request.stopAfterFailures())
                .execute();
        PreparedBatch locks = transaction.prepareBatch(
                "UPDATE failed_message SET before = state, state = 'REPLAYING', replay = :replay WHERE id = :id");
        PreparedBatch rows = transaction.prepareBatch(
                "INSERT INTO replay_message (replay, message, position, state) VALUES (:replay, :id, :at, 'WAITING')");
        int position = 0;
        for (String message : messages) {
            locks.bind("replay", id).bind("id", message).add();
            rows.bind("replay", id).bind("id", message).bind("at", position++).add();
        }
        locks.execute();
        rows.execute();
        transaction.afterCommit(this::changed);
    }

    /** Notes what a message is sent with instead. */
    void edit(Handle transaction, String message, String who, ReplayRequest.Edit edit) {
        Map<String, @Nullable String> headers = edit.headers();
        transaction
                .createUpdate("UPDATE failed_message SET edited_body = :body, edited_headers = :headers,"
                        + " edited_by = :who, edited_at = :at WHERE id = :id")
                .bind("body", edit.body())
                .bind("headers", headers == null ? null : HeaderList.writeEdit(headers))
                .bind("who", who)
                .bind("at", now())
                .bind("id", message)
                .execute();
    }

    /** The newest first. */
    List<ReplayEntry> newest(int limit) {
        return database.withHandle(handle -> handle.createQuery(SELECT + " ORDER BY r.started_at DESC LIMIT " + limit)
                .map((row, context) -> entry(row))
                .list());
    }

    Optional<ReplayEntry> find(String id) {
        return database.withHandle(handle -> handle.createQuery(SELECT + " WHERE r.id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** Those that are not at their end. */
    List<String> running() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT id FROM replay WHERE state = 'RUNNING' ORDER BY started_at")
                        .mapTo(String.class)
                        .list());
    }

    /** Those that still have messages locked: when they end early these are settled all the same. */
    List<String> unsettled() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT DISTINCT replay FROM replay_message WHERE state = 'SENDING'")
                        .mapTo(String.class)
                        .list());
    }

    /** The ids of a replay's next messages, in the order of sending: at most that many, and together about that large. */
    List<String> next(String replay, int most, long mostBytes) {
        record Waiting(String message, long bytes) {}
        List<Waiting> waiting = database.withHandle(handle -> handle.createQuery(
                        """
                        SELECT r.message, m.body_bytes FROM replay_message r JOIN failed_message m ON m.id = r.message
                        WHERE r.replay = :replay AND r.state = 'WAITING' ORDER BY r.position LIMIT :most""")
                .bind("most", most)
                .bind("replay", replay)
                .map((row, context) -> new Waiting(row.getString("message"), row.getLong("body_bytes")))
                .list());
        List<String> next = new ArrayList<>();
        long bytes = 0;
        for (Waiting one : waiting) {
            if (bytes < mostBytes) {
                next.add(one.message());
            }
            bytes += one.bytes();
        }
        return next;
    }

    /** The ids of a replay's messages that are locked. */
    List<String> locked(String replay) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT message FROM replay_message WHERE replay = :replay"
                                + " AND state = 'SENDING' ORDER BY position")
                        .bind("replay", replay)
                        .mapTo(String.class)
                        .list());
    }

    /** Moves messages from one state to the next; those that are in another one meanwhile stay there. */
    void move(String replay, Collection<String> messages, String from, String to) {
        database.useTransaction(transaction -> {
            // Written so that no index by state serves: H2 may prefer it, and reads all that wait for each one.
            PreparedBatch rows = transaction.prepareBatch("UPDATE replay_message SET state = :to"
                    + " WHERE replay = :replay AND message = :message AND state || '' = :from");
            for (String message : messages) {
                rows.bind("to", to)
                        .bind("replay", replay)
                        .bind("message", message)
                        .bind("from", from)
                        .add();
            }
            if (!messages.isEmpty()) {
                rows.execute();
                transaction.afterCommit(this::changed);
            }
        });
    }

    /** Ends a replay that runs; what was not sent is failed as before. False when it had ended. */
    boolean end(Handle transaction, String replay, ReplayState state, @Nullable String reason) {
        int ended = transaction
                .createUpdate("UPDATE replay SET state = :state, reason = :reason, ended_at = :at"
                        + " WHERE id = :id AND state = 'RUNNING'")
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("at", now())
                .bind("id", replay)
                .execute();
        if (ended == 1) {
            giveBack(transaction, replay);
            transaction.afterCommit(this::changed);
        }
        return ended == 1;
    }

    private static void giveBack(Handle transaction, String replay) {
        List<String> waiting = transaction
                .createQuery("SELECT message FROM replay_message WHERE replay = :replay AND state = 'WAITING'")
                .bind("replay", replay)
                .mapTo(String.class)
                .list();
        for (List<String> part : OpenMessages.parts(waiting)) {
            transaction
                    .createUpdate("UPDATE failed_message SET state = before, before = NULL WHERE id IN (<ids>)"
                            + " AND replay = :replay AND state = 'REPLAYING'")
                    .bindList("ids", part)
                    .bind("replay", replay)
                    .execute();
        }
        transaction
                .createUpdate(
                        "UPDATE replay_message SET state = 'RETURNED' WHERE replay = :replay AND state = 'WAITING'")
                .bind("replay", replay)
                .execute();
    }

    private void changed() {
        changes.note(What.REPLAYS, What.FAILED_MESSAGES);
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static ReplayEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ReplayEntry(
                row.getString("id"),
                ReplayState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("who"),
                Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class))
                        .toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("total"),
                row.getInt("sent"),
                row.getInt("replayed"),
                row.getInt("failed"),
                (Double) row.getObject("per_second"),
                (Integer) row.getObject("stop_after_failures"));
    }
}
