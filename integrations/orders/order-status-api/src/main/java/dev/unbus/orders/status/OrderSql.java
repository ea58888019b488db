package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements on the table and the way between its columns and our words; H2 and PostgreSQL read them alike. */
final class OrderSql {

    static final String SELECT = "SELECT order_id, stage, customer_id, country, currency, total, placed_at,"
            + " cancelled_at, shipped_at, carrier, tracking_number, invoice_number, invoiced_at FROM order_status";

    /** Takes the facts from the event with the higher authority, and adds the times and numbers that the event has. */
    static final String UPDATE =
            """
            UPDATE order_status SET
              customer_id = CASE WHEN authority <= ? THEN ? ELSE customer_id END,
              country = CASE WHEN authority <= ? THEN ? ELSE country END,
              currency = CASE WHEN authority <= ? THEN ? ELSE currency END,
              total = CASE WHEN authority <= ? THEN ? ELSE total END,
              authority = GREATEST(authority, ?),
              stage = GREATEST(stage, ?),
              placed_at = COALESCE(?, placed_at),
              cancelled_at = COALESCE(?, cancelled_at),
              shipped_at = COALESCE(?, shipped_at),
              carrier = COALESCE(?, carrier),
              tracking_number = COALESCE(?, tracking_number),
              invoice_number = COALESCE(?, invoice_number),
              invoiced_at = COALESCE(?, invoiced_at)
            WHERE order_id = ?""";

    static final String INSERT = "INSERT INTO order_status (customer_id, country, currency, total, authority, stage,"
            + " placed_at, cancelled_at, shipped_at, carrier, tracking_number, invoice_number, invoiced_at, order_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int USUAL_SCALE = 2;

    private OrderSql() {}

    static void bindUpdate(PreparedStatement update, Order order) throws SQLException {
        int authority = order.status().authority();
        for (int guarded = 1; guarded <= 7; guarded += 2) {
            update.setInt(guarded, authority);
        }
        update.setString(2, order.customerId());
        update.setString(4, order.country());
        update.setString(6, order.currency());
        update.setBigDecimal(8, order.total());
        bindRest(update, 9, order);
    }

    static void bindInsert(PreparedStatement insert, Order order) throws SQLException {
        insert.setString(1, order.customerId());
        insert.setString(2, order.country());
        insert.setString(3, order.currency());
        insert.setBigDecimal(4, order.total());
        bindRest(insert, 5, order);
    }

    private static void bindRest(PreparedStatement statement, int first, Order order) throws SQLException {
        statement.setInt(first, order.status().authority());
        statement.setInt(first + 1, order.status().stage());
        setTime(statement, first + 2, order.placedAt());
        setTime(statement, first + 3, order.cancelledAt());
        setTime(statement, first + 4, order.shippedAt());
        statement.setString(first + 5, order.carrier());
        statement.setString(first + 6, order.trackingNumber());
        statement.setString(first + 7, order.invoiceNumber());
        setTime(statement, first + 8, order.invoicedAt());
        statement.setString(first + 9, order.orderId());
    }

    static String where(OrderQuery query) {
        List<String> conditions = Stream.of(
                        query.status() == null ? null : "stage = ?",
                        query.customerId() == null ? null : "customer_id = ?")
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Returns the index of the next parameter. */
    static int bindWhere(PreparedStatement select, OrderQuery query) throws SQLException {
        int next = 1;
        if (query.status() != null) {
            select.setInt(next++, query.status().stage());
        }
        if (query.customerId() != null) {
            select.setString(next++, query.customerId());
        }
        return next;
    }

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("order_id"),
                OrderStatus.ofStage(row.getInt("stage")),
                row.getString("customer_id"),
                row.getString("country"),
                row.getString("currency"),
                total(row.getBigDecimal("total")),
                time(row, "placed_at"),
                time(row, "cancelled_at"),
                time(row, "shipped_at"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getString("invoice_number"),
                time(row, "invoiced_at"));
    }

    /** The column pads with zeros. */
    private static @Nullable BigDecimal total(@Nullable BigDecimal padded) {
        if (padded == null) {
            return null;
        }
        BigDecimal plain = padded.stripTrailingZeros();
        return plain.setScale(Math.max(USUAL_SCALE, plain.scale()));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void setTime(PreparedStatement statement, int index, @Nullable Instant time) throws SQLException {
        statement.setObject(index, time == null ? null : time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
