package dev.unbus.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What H2 and PostgreSQL are told in different words. */
interface Dialect {

    /** The words of the database behind the connection. */
    static Dialect of(Connection connection, DatabaseSettings settings) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> PostgresDialect.of(connection, settings);
            case "H2" -> new H2Dialect(settings.longestWait());
            default ->
                throw new IllegalStateException(
                        "groups commit to PostgreSQL or H2, not to " + product + ": use one of these");
        };
    }

    /** Begins a transaction that ends by itself when this process does not go on. */
    void begin(Connection connection) throws SQLException;

    /** Sets a savepoint, or goes back to one. */
    void savepoint(Connection connection, String sql) throws SQLException;

    /** Has the database check now what it would check at the commit. */
    void check(Connection connection) throws SQLException;

    /** Makes the connection what it was before it was in a group. */
    void release(Connection connection) throws SQLException;

    /** Runs a statement that has no result. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
