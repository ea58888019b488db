package dev.unbus.fulfilment.dispatch;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the warehouse is told of an order, in its own words. */
record Dispatch(
        String orderNumber,
        @Nullable String customerNumber,
        String country,
        String currency,
        BigDecimal total,
        List<Line> lines) {

    /** An article to pick. */
    record Line(String sku, @Nullable String description, int quantity) {}

    Dispatch {
        lines = List.copyOf(lines);
    }

    static Dispatch of(PlacedOrder order) {
        return new Dispatch(
                order.orderId(),
                order.customerId(),
                order.country(),
                order.currency(),
                order.total(),
                order.lines().stream()
                        .map(line -> new Line(line.sku(), line.description(), line.quantity()))
                        .toList());
    }
}
