package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.Broker;
import dev.unbus.catalog.failed.FailedMessages;
import dev.unbus.catalog.failed.Header;
import dev.unbus.catalog.failed.HeaderList;
import dev.unbus.catalog.failed.OpenMessages;
import dev.unbus.catalog.model.PlatformChannels;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads what a replay sends: each message as it came, or as somebody edited it. */
@Singleton
final class OutgoingMessages {

    private final Jdbi database;
    private final FailedMessages bodies;

    OutgoingMessages(Jdbi database, FailedMessages bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    /** The messages of these ids, in their order. */
    List<Outgoing> read(String replay, List<String> ids) {
        Map<String, Outgoing> found = new HashMap<>();
        database.useHandle(handle -> {
            for (List<String> part : OpenMessages.parts(ids)) {
                handle.createQuery("SELECT m.*, g.team, g.flow, g.route FROM failed_message m"
                                + " JOIN failed_group g ON g.id = m.group_id WHERE m.id IN (<ids>)")
                        .bindList("ids", part)
                        .map((row, context) -> outgoing(replay, row))
                        .forEach(message -> found.put(message.id(), message));
            }
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Where messages of these ids go, and how many. */
    List<DryRun.Target> targets(List<String> ids) {
        Map<DryRun.Target, Integer> counts = new LinkedHashMap<>();
        database.useHandle(handle -> {
            for (List<String> part : OpenMessages.parts(ids)) {
                handle.createQuery(
                                """
                                SELECT m.broker, g.team, g.flow, g.route, COUNT(*) AS messages FROM failed_message m
                                JOIN failed_group g ON g.id = m.group_id WHERE m.id IN (<ids>)
                                GROUP BY m.broker, g.team, g.flow, g.route ORDER BY g.team, g.flow, g.route""")
                        .bindList("ids", part)
                        .map((row, context) -> counts.merge(target(row), row.getInt("messages"), Integer::sum))
                        .list();
            }
        });
        return counts.entrySet().stream()
                .map(one -> one.getKey().of(one.getValue()))
                .toList();
    }

    private static DryRun.Target target(ResultSet row) throws SQLException {
        String integration = row.getString("team") + "/" + row.getString("flow");
        String kind = Broker.valueOf(row.getString("broker")) == Broker.JMS ? "queue:" : "topic:";
        return new DryRun.Target(
                kind + PlatformChannels.replaysOf(integration), integration, row.getString("route"), 0);
    }

    private Outgoing outgoing(String replay, ResultSet row) throws SQLException {
        String edited = row.getString("edited_body");
        boolean text = edited != null || row.getString("body_kind").equals("TEXT");
        return new Outgoing(
                replay,
                row.getString("id"),
                Broker.valueOf(row.getString("broker")),
                row.getString("team") + "/" + row.getString("flow"),
                row.getString("route"),
                row.getBytes("record_key"),
                edited(HeaderList.read(row.getString("headers")), HeaderList.readEdit(row.getString("edited_headers"))),
                text,
                edited == null ? body(row) : edited.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Header> edited(List<Header> headers, Map<String, @Nullable String> edit) {
        List<Header> edited = new ArrayList<>();
        for (Header header : headers) {
            if (!edit.containsKey(header.name())) {
                edited.add(header);
            }
        }
        edit.forEach((name, value) -> {
            if (value != null) {
                edited.add(new Header(name, Header.Type.TEXT, value));
            }
        });
        return edited;
    }

    private byte[] body(ResultSet row) throws SQLException {
        byte[] small = row.getBytes("body");
        if (small != null) {
            return small;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            bodies.writeBody(row.getString("id"), whole);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory can always be written", impossible);
        }
        return whole.toByteArray();
    }
}
