package dev.unbus.billing.invoices;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this flow reads of an order in {@code orders.shipped}.
 *
 * @param customerId null for a guest
 * @param total in {@code currency}
 */
record ShippedOrder(String orderId, @Nullable String customerId, String currency, BigDecimal total, List<Line> lines) {

    /** An article and how many of it, at least one. */
    record Line(String sku, int quantity) {}

    ShippedOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new RejectedException("lines-present", "/lines", "an order has at least one line");
        }
    }
}
