package dev.unbus.proof.clients;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The table at the end of a route. Nothing in it is unique, so that what comes twice stands there twice. */
final class Table {

    private Table() {}

    static void create(String url, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "create table if not exists %s (place serial, number integer not null, message_key text not null)"
                            .formatted(checked(name)));
        }
    }

    /** A table's name cannot be a parameter. */
    static String checked(String name) {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("a table's name is of small letters and underscores");
        }
        return name;
    }
}
