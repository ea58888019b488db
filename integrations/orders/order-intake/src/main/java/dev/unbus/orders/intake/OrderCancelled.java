package dev.unbus.orders.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods were taken back; the customer is null for a guest. */
record OrderCancelled(
        String orderId,
        @Nullable String customerId,
        String country,
        Instant cancelledAt,
        Currency currency,
        BigDecimal total,
        List<OrderLine> lines)
        implements OrderEvent {

    OrderCancelled {
        lines = List.copyOf(lines);
    }
}
