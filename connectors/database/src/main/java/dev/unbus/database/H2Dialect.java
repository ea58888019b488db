package dev.unbus.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** H2: a failed statement takes back what it did and no more; nobody but this process works in an embedded database. */
final class H2Dialect implements Dialect {

    private final String lockTimeout;

    H2Dialect(Duration longestWait) {
        this.lockTimeout = "SET LOCK_TIMEOUT " + longestWait.toMillis();
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        Dialect.execute(connection, lockTimeout);
        connection.setAutoCommit(false);
    }

    @Override
    public void savepoint(Connection connection, String sql) throws SQLException {
        Dialect.execute(connection, sql);
    }

    @Override
    public void check(Connection connection) {}

    @Override
    public void release(Connection connection) {}
}
