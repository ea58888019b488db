package dev.unbus.database;

import java.sql.SQLException;

/** What the SQL states that we act on mean, alike in H2 and PostgreSQL. */
final class SqlStates {

    private static final String UNIQUE_VIOLATION = "23505";

    private SqlStates() {}

    static boolean isUniqueViolation(SQLException thrown) {
        for (SQLException link = thrown; link != null; link = link.getNextException()) {
            if (UNIQUE_VIOLATION.equals(link.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The two letters that say what kind of trouble it is; empty when the driver does not say. */
    static String classOf(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
