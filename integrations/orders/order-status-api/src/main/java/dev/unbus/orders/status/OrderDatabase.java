package dev.unbus.orders.status;

import dev.unbus.database.InGroup;
import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureClassifier;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database that this process was started with: within the group of an event, or each statement by itself for a caller. */
@Singleton
final class OrderDatabase {

    private static final String SYSTEM = "order-status database";

    private final DataSource database;
    private final FailureClassifier failures;

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    OrderDatabase(@InGroup DataSource database, FailureClassifier failures) {
        this.database = database;
        this.failures = failures;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private DeliveryException failure(SQLException thrown) {
        return failures.classify(thrown)
                .filter(RejectedException.class::isInstance)
                .orElseGet(() -> new UnavailableException(SYSTEM, "SQL state " + thrown.getSQLState(), thrown));
    }
}
