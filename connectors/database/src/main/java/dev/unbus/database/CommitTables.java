package dev.unbus.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The two tables of the commit record. */
final class CommitTables {

    private static final String PROBE =
            "SELECT p.next_number, i.recorded_at FROM unbus_commit_position p, unbus_commit_id i WHERE 1 = 0";

    private static final List<String> CREATION = List.of(
            """
            CREATE TABLE IF NOT EXISTS unbus_commit_position (
              scope VARCHAR(255) NOT NULL,
              source_partition VARCHAR(1024) NOT NULL,
              next_offset BIGINT NOT NULL,
              next_number BIGINT NOT NULL,
              PRIMARY KEY (scope, source_partition))""",
            """
            CREATE TABLE IF NOT EXISTS unbus_commit_id (
              scope VARCHAR(255) NOT NULL,
              id VARCHAR(255) NOT NULL,
              slot VARCHAR(255) NOT NULL,
              recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
              PRIMARY KEY (scope, id))""",
            "CREATE INDEX IF NOT EXISTS unbus_commit_id_slot ON unbus_commit_id (scope, slot)");

    private CommitTables() {}

    /** Creates what is absent; a user who may create nothing finds what an administrator created. */
    static void create(Connection connection) throws SQLException {
        if (exist(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : CREATION) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            // Another process may have been creating them at the same moment.
            if (!exist(connection)) {
                throw refused;
            }
        }
    }

    private static boolean exist(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(PROBE).close();
            return true;
        } catch (SQLException absent) {
            return false;
        }
    }
}
