package dev.unbus.database;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a database throws: a value or a row that it never takes is the message's own fault, a trigger's own error is known to
 * nobody, and all else means that the database is not in order.
 */
@Singleton
final class DatabaseFailures implements FailureTranslation {

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        return thrown instanceof SQLException known ? translate(known) : Optional.empty();
    }

    /** The text of the exception may hold a part of the payload, so it is left out. */
    private static Optional<DeliveryException> translate(SQLException thrown) {
        return switch (SqlStates.classOf(thrown)) {
            case "22" -> rejected("database-value", "the database takes no such value", thrown);
            case "23", "44" -> rejected("database-constraint", "the row breaks a constraint of its table", thrown);
            case "P0" -> Optional.empty();
            default -> Optional.of(new UnavailableException("database", "SQL state " + thrown.getSQLState(), thrown));
        };
    }

    private static Optional<DeliveryException> rejected(String rule, String explanation, SQLException thrown) {
        return Optional.of(
                new RejectedException(rule, "message", explanation + ", SQL state " + thrown.getSQLState(), thrown));
    }
}
