package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event of {@code orders.placed}; the customer is null for a guest. */
record OrderPlaced(
        String orderId,
        @Nullable String customerId,
        String country,
        String currency,
        BigDecimal total,
        Instant placedAt)
        implements OrderEvent {

    OrderPlaced {
        orderId = Field.orderId(orderId);
        customerId = Field.customerId(customerId);
        country = Field.text("country", country);
        currency = Field.currency(currency);
        total = Field.total(total);
        placedAt = Field.time("placedAt", placedAt);
    }

    @Override
    public Order order() {
        return new Order(
                orderId,
                OrderStatus.PLACED,
                customerId,
                country,
                currency,
                total,
                placedAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
