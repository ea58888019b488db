package dev.unbus.orders.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order was placed; the customer is null for a guest. */
record OrderPlaced(
        String orderId,
        @Nullable String customerId,
        String country,
        Instant placedAt,
        Currency currency,
        BigDecimal total,
        List<OrderLine> lines)
        implements OrderEvent {

    OrderPlaced {
        lines = List.copyOf(lines);
    }
}
