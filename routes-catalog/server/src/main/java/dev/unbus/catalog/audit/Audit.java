package dev.unbus.catalog.audit;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The record of every act. */
@Singleton
public final class Audit {

    private static final int LONGEST_DETAIL = 4_000;

    private final Jdbi database;
    private final Changes changes;

    Audit(Jdbi database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Notes an act by itself. */
    public void note(Caller who, String act, String subject, Outcome outcome, @Nullable String detail) {
        database.useTransaction(transaction -> note(transaction, who, act, subject, outcome, detail));
    }

    /** Notes an act in the transaction that does it. */
    public void note(
            Handle transaction, Caller who, String act, String subject, Outcome outcome, @Nullable String detail) {
        transaction.execute(
                "INSERT INTO audit (at, who, act, subject, outcome, detail) VALUES (?, ?, ?, ?, ?, ?)",
                Instant.now().atOffset(ZoneOffset.UTC),
                who.name(),
                act,
                subject,
                outcome.name(),
                detail == null ? null : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
        transaction.afterCommit(() -> changes.note(What.AUDIT));
    }

    /** The latest acts before that one, the newest first. */
    List<AuditRow> before(long id, int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?")
                        .bind(0, id)
                        .bind(1, limit)
                        .map((row, context) -> row(row))
                        .list());
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"));
    }
}
