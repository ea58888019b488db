package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The orders that were sent to the warehouse, in this integration's own database. It is no part of a group: an order is kept
 * before its dispatch is committed, and kept again, by its id, when the group is tried again.
 */
@Singleton
final class OrderStore {

    private static final String SYSTEM = "order store";

    private final DataSource database;

    OrderStore(DataSource database) {
        this.database = database;
    }

    /** Keeps the order; once it is here, keeping it again changes nothing but to its latest content. */
    void remember(PlacedOrder order) {
        String sql = "MERGE INTO remembered_order (order_id, customer_id, country, currency, total)"
                + " KEY (order_id) VALUES (?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement merge = connection.prepareStatement(sql)) {
            merge.setString(1, order.orderId());
            merge.setString(2, order.customerId());
            merge.setString(3, order.country());
            merge.setString(4, order.currency());
            merge.setBigDecimal(5, order.total());
            merge.executeUpdate();
        } catch (SQLException e) {
            throw new UnavailableException(SYSTEM, "it did not take an order", e);
        }
    }

    /** The order of this id; empty when none was sent to the warehouse. */
    Optional<RememberedOrder> find(String orderId) {
        String sql = "SELECT customer_id, country, currency, total FROM remembered_order WHERE order_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, orderId);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(order(orderId, found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UnavailableException(SYSTEM, "it did not give an order", e);
        }
    }

    private static RememberedOrder order(String orderId, ResultSet row) throws SQLException {
        // The column pads with zeros.
        BigDecimal total = row.getBigDecimal("total").stripTrailingZeros();
        total = total.setScale(Math.max(2, total.scale()));
        return new RememberedOrder(
                orderId, row.getString("customer_id"), row.getString("country"), row.getString("currency"), total);
    }
}
