package dev.unbus.catalog.failed;

import dev.unbus.catalog.failed.FailedMessageDetail.Edit;
import dev.unbus.catalog.failed.FailedMessageDetail.Occurrence;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds failed messages and reads them. */
@Singleton
public final class FailedMessages {

    private static final long LARGEST_SHOWN_BYTES = 1 << 20;
    private static final String JOIN = " JOIN failed_group g ON g.id = m.group_id";
    private static final String FROM = " FROM failed_message m" + JOIN;
    private static final String COLUMNS = "SELECT m.id, m.group_id, m.state, m.message, m.source, m.attempts,"
            + " m.failed_at, m.business_key, m.body_bytes, m.edited_by, g.team, g.flow, g.route, g.step, g.cause";
    private static final String SELECT = COLUMNS + FROM;

    private final Jdbi database;

    FailedMessages(Jdbi database) {
        this.database = database;
    }

    /** The newest that match, at most that many, from before a message on. */
    List<FailedMessageEntry> list(FailedMessageFilter filter, @Nullable String after, int limit) {
        Map<String, Object> conditions = filter.conditions();
        if (after != null) {
            conditions.put("m.number < (SELECT number FROM failed_message WHERE id = :after)", after);
        }
        // Joined after the page is cut, so that the index of numbers is read and not all messages sorted.
        String sql = COLUMNS + " FROM (SELECT m.* FROM failed_message m" + FailedMessageFilter.where(conditions)
                + " ORDER BY m.number DESC LIMIT " + limit + ") m" + JOIN + " ORDER BY m.number DESC";
        return database.withHandle(handle -> bound(handle.createQuery(sql), conditions)
                .map((row, context) -> entry(row))
                .list());
    }

    /** The groups of those that match, by default of those that are not settled; the one that failed last first. */
    List<FailureGroup> groups(FailedMessageFilter filter) {
        Map<String, Object> conditions = filter.conditions();
        String settled = filter.state == null ? " AND m.state NOT IN ('REPLAYED', 'DISCARDED')" : "";
        String where = FailedMessageFilter.where(conditions)
                + (conditions.isEmpty() ? settled.replaceFirst(" AND", " WHERE") : settled);
        String sql = "SELECT g.*, m.state, COUNT(*) AS messages, MIN(m.failed_at) AS oldest, MAX(m.failed_at) AS newest"
                + FROM + where + " GROUP BY g.id, g.team, g.flow, g.route, g.step, g.cause, g.message, m.state";
        GroupTally tally = new GroupTally();
        database.useHandle(handle -> bound(handle.createQuery(sql), conditions)
                .map((row, context) -> tally.add(row))
                .list());
        return tally.groups();
    }

    /** One in a list. */
    public Optional<FailedMessageEntry> entry(String id) {
        return database.withHandle(handle -> handle.createQuery(SELECT + " WHERE m.id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** One with all that is known of it. */
    FailedMessageDetail detail(FailedMessageEntry entry) {
        boolean shown = entry.bytes() <= LARGEST_SHOWN_BYTES;
        byte[] body = shown ? body(entry.id()) : new byte[0];
        return database.withHandle(
                handle -> handle.createQuery("SELECT headers, body_kind, edited_body, edited_headers, edited_by,"
                                + " edited_at FROM failed_message WHERE id = :id")
                        .bind("id", entry.id())
                        .map((row, context) -> {
                            boolean text = row.getString("body_kind").equals("TEXT");
                            return new FailedMessageDetail(
                                    entry,
                                    headers(row.getString("headers")),
                                    shown ? shown(body, text) : null,
                                    shown ? (text ? "text" : "hex") : "none",
                                    edit(row),
                                    history(entry));
                        })
                        .one());
    }

    /** Writes the body, piece by piece. */
    public void writeBody(String id, OutputStream out) throws IOException {
        Optional<byte[]> small = small(id);
        if (small.isPresent()) {
            out.write(small.get());
            return;
        }
        int piece = 0;
        for (Optional<byte[]> bytes = piece(id, piece); bytes.isPresent(); bytes = piece(id, ++piece)) {
            out.write(bytes.get());
        }
    }

    private Optional<byte[]> small(String id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT body FROM failed_message WHERE id = :id AND body IS NOT NULL")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .findOne());
    }

    private Optional<byte[]> piece(String id, int piece) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT bytes FROM failed_body WHERE message = :id AND piece = :piece")
                        .bind("id", id)
                        .bind("piece", piece)
                        .mapTo(byte[].class)
                        .findOne());
    }

    private byte[] body(String id) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            writeBody(id, whole);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory can always be written", impossible);
        }
        return whole.toByteArray();
    }

    private List<Occurrence> history(FailedMessageEntry entry) {
        List<Occurrence> repeated = database.withHandle(
                handle -> handle.createQuery("SELECT * FROM failed_occurrence WHERE message = :id ORDER BY at")
                        .bind("id", entry.id())
                        .map((row, context) -> occurrence(row))
                        .list());
        return repeated.isEmpty() ? List.of(only(entry)) : repeated;
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                row.getString("id"),
                time(row, "at"),
                row.getString("step"),
                row.getString("cause"),
                row.getString("text"),
                row.getInt("attempts"),
                row.getString("replay"));
    }

    private static Occurrence only(FailedMessageEntry entry) {
        return new Occurrence(
                entry.id(), entry.failedAt(), entry.step(), entry.cause(), entry.message(), entry.attempts(), null);
    }

    private static Query bound(Query query, Map<String, Object> conditions) {
        conditions.forEach((condition, value) -> query.bind(FailedMessageFilter.parameter(condition), value));
        return query;
    }

    private static FailedMessageEntry entry(ResultSet row) throws SQLException {
        return new FailedMessageEntry(
                row.getString("id"),
                row.getString("group_id"),
                FailedState.valueOf(row.getString("state")),
                row.getString("team") + "/" + row.getString("flow"),
                row.getString("team"),
                row.getString("route"),
                row.getString("step"),
                row.getString("cause"),
                row.getString("message"),
                row.getString("source"),
                row.getInt("attempts"),
                time(row, "failed_at"),
                row.getString("business_key"),
                row.getLong("body_bytes"),
                row.getString("edited_by") != null);
    }

    private static Map<String, String> headers(String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        HeaderList.read(json).forEach(header -> headers.put(header.name(), header.shown()));
        return headers;
    }

    private static @Nullable Edit edit(ResultSet row) throws SQLException {
        String by = row.getString("edited_by");
        return by == null
                ? null
                : new Edit(
                        row.getString("edited_body"),
                        HeaderList.readEdit(row.getString("edited_headers")),
                        by,
                        time(row, "edited_at"));
    }

    private static String shown(byte[] body, boolean text) {
        return text ? new String(body, StandardCharsets.UTF_8) : HexFormat.of().formatHex(body);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
