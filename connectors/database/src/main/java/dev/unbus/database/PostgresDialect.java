package dev.unbus.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/** PostgreSQL: a failed statement breaks the transaction unless the driver sets a savepoint before it. */
final class PostgresDialect implements Dialect {

    private final String limits;
    private final AutoSave outside;

    private PostgresDialect(String limits, AutoSave outside) {
        this.limits = limits;
        this.outside = outside;
    }

    static PostgresDialect of(Connection connection, DatabaseSettings settings) throws SQLException {
        String limits = "SET LOCAL idle_in_transaction_session_timeout = "
                + settings.longestIdle().toMillis() + "; SET LOCAL lock_timeout = "
                + settings.longestWait().toMillis();
        return new PostgresDialect(limits, driver(connection).getAutosave());
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Dialect.execute(connection, limits);
        // The driver's savepoint travels with the statement, so it costs no round trip.
        driver(connection).setAutosave(AutoSave.ALWAYS);
    }

    /** Without a savepoint of the driver before it, which cannot be set when the transaction is broken. */
    @Override
    public void savepoint(Connection connection, String sql) throws SQLException {
        driver(connection).setAutosave(AutoSave.NEVER);
        Dialect.execute(connection, sql);
        driver(connection).setAutosave(AutoSave.ALWAYS);
    }

    @Override
    public void check(Connection connection) throws SQLException {
        driver(connection).setAutosave(AutoSave.NEVER);
        Dialect.execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
    }

    @Override
    public void release(Connection connection) throws SQLException {
        driver(connection).setAutosave(outside);
    }

    private static PGConnection driver(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }
}
