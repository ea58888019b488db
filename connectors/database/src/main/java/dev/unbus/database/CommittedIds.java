package dev.unbus.database;

import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.SlotId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The ids of the messages that a slot's last group consumed. The unique key makes whoever is given a message again wait for an
 * open transaction that holds its id. What an earlier opening of the slot wrote stays, because its acknowledgement may be in
 * doubt, until nobody can ask for it any more.
 */
final class CommittedIds {

    private static final String SELECT = "SELECT id FROM unbus_commit_id WHERE scope = ?";
    private static final String INSERT =
            "INSERT INTO unbus_commit_id (scope, slot, recorded_at, id) VALUES (?, ?, ?, ?)";
    private static final String DELETE_LAST = "DELETE FROM unbus_commit_id WHERE scope = ? AND slot = ?";
    private static final String DELETE_OLD = "DELETE FROM unbus_commit_id WHERE scope = ? AND recorded_at < ?";

    private final String scope;
    private final String slot;
    private final Clock clock = Clock.systemUTC();
    private boolean written;

    CommittedIds(SlotId slot) {
        this.scope = slot.scope();
        this.slot = slot.instance() + "." + slot.number() + "." + UUID.randomUUID();
    }

    /** Those that all slots of the route have committed. */
    Set<String> read(Connection connection) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, scope);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** Puts this group's ids in the place of those of the last group, whose messages were acknowledged since. */
    void write(Connection connection, Collection<String> ids) throws SQLException, LostOwnershipException {
        if (written) {
            deleteLast(connection);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, scope);
            insert.setString(2, slot);
            insert.setObject(3, OffsetDateTime.now(clock));
            // In one order, so that two slots that hold the same messages cannot block each other.
            for (String id : new TreeSet<>(ids)) {
                insert.setString(4, id);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            if (SqlStates.isUniqueViolation(e)) {
                throw new LostOwnershipException("another slot has committed a message of the group", e);
            }
            throw e;
        }
    }

    /** What was written is committed. */
    void committed() {
        written = true;
    }

    /** Removes what is so old that no message of it can come again. */
    void forget(Connection connection, Duration retention) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_OLD)) {
            delete.setString(1, scope);
            delete.setObject(2, OffsetDateTime.now(clock).minus(retention));
            delete.executeUpdate();
        }
    }

    private void deleteLast(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_LAST)) {
            delete.setString(1, scope);
            delete.setString(2, slot);
            delete.executeUpdate();
        }
    }
}
