package dev.unbus.orders.status;

import dev.unbus.observe.Observed;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of every order. */
@Singleton
final class OrderStore {

    private static final String CHANNEL = "database:order-status";
    private static final String UNIQUE_VIOLATION = "23505";

    private final OrderDatabase database;
    private final Observed observed;

    OrderStore(OrderDatabase database, Observed observed) {
        this.database = database;
        this.observed = observed;
    }

    /** Adds what an event tells of its order; an event that comes again, or late, does no harm. */
    void add(OrderEvent event) {
        Order order = event.order();
        database.with(connection -> {
            if (!update(connection, order) && !insert(connection, order) && !update(connection, order)) {
                throw new SQLException("An order is neither there nor to be put there");
            }
            return order;
        });
        observed.produced(CHANNEL);
    }

    /** The order of this id; empty when no event of it has been seen. */
    Optional<Order> find(String orderId) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OrderSql.SELECT + " WHERE order_id = ?")) {
                select.setString(1, orderId);
                return orders(select).stream().findFirst();
            }
        });
    }

    /** One page of the orders that match, in order of their id. */
    OrderPage find(OrderQuery query) {
        return database.with(connection ->
                new OrderPage(page(connection, query), count(connection, query), query.offset(), query.limit()));
    }

    private static boolean update(Connection connection, Order order) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(OrderSql.UPDATE)) {
            OrderSql.bindUpdate(update, order);
            return update.executeUpdate() == 1;
        }
    }

    /** False when somebody else was faster. */
    private static boolean insert(Connection connection, Order order) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OrderSql.INSERT)) {
            OrderSql.bindInsert(insert, order);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static List<Order> page(Connection connection, OrderQuery query) throws SQLException {
        String sql = OrderSql.SELECT + OrderSql.where(query) + " ORDER BY order_id LIMIT ? OFFSET ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = OrderSql.bindWhere(select, query);
            select.setInt(next, query.limit());
            select.setInt(next + 1, query.offset());
            return orders(select);
        }
    }

    private static long count(Connection connection, OrderQuery query) throws SQLException {
        String sql = "SELECT COUNT(*) FROM order_status" + OrderSql.where(query);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            OrderSql.bindWhere(select, query);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static List<Order> orders(PreparedStatement select) throws SQLException {
        List<Order> orders = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                orders.add(OrderSql.order(rows));
            }
        }
        return orders;
    }
}
