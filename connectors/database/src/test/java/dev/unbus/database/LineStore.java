package dev.unbus.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What an application writes in plain JDBC. */
@Singleton
class LineStore {

    private final DataSource database;

    LineStore(@InGroup DataSource database) {
        this.database = database;
    }

    void create() {
        execute("CREATE TABLE IF NOT EXISTS line (text VARCHAR(20) PRIMARY KEY)");
        execute("DELETE FROM line");
    }

    void add(String line) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, line);
        }
    }

    /** Takes back what it did when the line is there, and goes on. */
    void addBothOrNone(String line, String other) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, line);
                insert(connection, other);
                connection.commit();
            } catch (SQLException there) {
                connection.rollback();
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT text FROM line");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test cannot read its table", e);
        }
        return lines;
    }

    private static void insert(Connection connection, String line) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line (text) VALUES (?)")) {
            insert.setString(1, line);
            insert.executeUpdate();
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection()) {
            Dialect.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test has no table", e);
        }
    }
}
