package @package@;

import dev.unbus.database.InGroup;
import dev.unbus.observe.Observed;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The items that have come; in the transaction of the group, where there is one. */
@Singleton
final class ItemStore {

    private static final String UPDATE = "UPDATE item SET description = ?, amount = ?, currency = ? WHERE item_id = ?";
    private static final String INSERT =
            "INSERT INTO item (description, amount, currency, item_id) VALUES (?, ?, ?, ?)";

    private final DataSource database;
    private final Observed observed;

    ItemStore(@InGroup DataSource database, Observed observed) {
        this.database = database;
        this.observed = observed;
    }

    /** Keeps the item; one that comes again changes nothing but to its latest content. */
    void keep(SentItem item) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!done(connection, UPDATE, item)) {
                done(connection, INSERT, item);
            }
        }
        observed.produced("database:@flow@");
    }

    private static boolean done(Connection connection, String sql, SentItem item) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, item.description());
            statement.setBigDecimal(2, item.amount());
            statement.setString(3, item.currency().getCurrencyCode());
            statement.setString(4, item.itemId());
            return statement.executeUpdate() == 1;
        }
    }
}
