package dev.unbus.database;

import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The recorded positions of one slot's partitions. Each is moved on by compare and set: of two owners that begin at the same
 * position the database lets one commit.
 */
final class Positions {

    private static final String SELECT =
            "SELECT next_offset, next_number FROM unbus_commit_position" + " WHERE scope = ? AND source_partition = ?";
    private static final String INSERT = "INSERT INTO unbus_commit_position"
            + " (next_offset, next_number, scope, source_partition) VALUES (?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE unbus_commit_position SET next_offset = ?, next_number = ?"
            + " WHERE scope = ? AND source_partition = ? AND next_offset = ? AND next_number = ?";

    private final String scope;
    private final Map<String, Position> known = new ConcurrentHashMap<>();

    Positions(String scope) {
        this.scope = scope;
    }

    /** Reads those of the partitions; from here on they are moved on from what was read. */
    Map<String, Position> read(Connection connection, Collection<String> partitions) throws SQLException {
        Map<String, Position> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, scope);
            for (String partition : partitions) {
                select.setString(2, partition);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.put(partition, new Position(row.getLong(1), row.getLong(2)));
                    }
                }
            }
        }
        known.keySet().removeAll(partitions);
        known.putAll(found);
        return found;
    }

    /** Writes, and does not yet commit, the next positions; in one order, so that two owners cannot block each other. */
    void move(Connection connection, Map<String, Position> next) throws SQLException, LostOwnershipException {
        for (Map.Entry<String, Position> entry : new TreeMap<>(next).entrySet()) {
            Position before = known.get(entry.getKey());
            boolean moved = before == null
                    ? insert(connection, entry.getKey(), entry.getValue())
                    : update(connection, entry.getKey(), before, entry.getValue());
            if (!moved) {
                throw new LostOwnershipException("another owner has moved " + entry.getKey() + " on");
            }
        }
    }

    /** What was written is committed. */
    void moved(Map<String, Position> next) {
        known.putAll(next);
    }

    private boolean insert(Connection connection, String partition, Position next) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, partition, next);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (SqlStates.isUniqueViolation(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean update(Connection connection, String partition, Position before, Position next)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            bind(update, partition, next);
            update.setLong(5, before.offset());
            update.setLong(6, before.number());
            return update.executeUpdate() == 1;
        }
    }

    private void bind(PreparedStatement statement, String partition, Position next) throws SQLException {
        statement.setLong(1, next.offset());
        statement.setLong(2, next.number());
        statement.setString(3, scope);
        statement.setString(4, partition);
    }
}
