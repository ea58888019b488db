package dev.unbus.orders.status;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The one of the configured databases that this process was started with; its exceptions become ours here. */
@Singleton
final class OrderDatabase {

    private static final String SYSTEM = "order-status database";
    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    private final DataSource database;

    /** Something to do with a connection, each statement in a transaction of its own. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    OrderDatabase(@Any InjectableInstance<AgroalDataSource> configured) {
        List<AgroalDataSource> active = configured.listActive();
        if (active.size() != 1) {
            throw new IllegalStateException(active.size()
                    + " databases are active: exactly one of quarkus.datasource.h2.active and"
                    + " quarkus.datasource.postgresql.active has to be true");
        }
        database = active.get(0);
    }

    <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Whatever the message itself cannot have caused means that the database is not in order, and is waited for. */
    private static DeliveryException failure(SQLException thrown) {
        String state = thrown.getSQLState() == null ? "none" : thrown.getSQLState();
        return state.startsWith(DATA_EXCEPTION) || state.startsWith(CONSTRAINT_VIOLATION)
                ? new RejectedException(
                        "database-accepts", "message", "the database refused it, SQL state " + state, thrown)
                : new UnavailableException(SYSTEM, "SQL state " + state, thrown);
    }
}
