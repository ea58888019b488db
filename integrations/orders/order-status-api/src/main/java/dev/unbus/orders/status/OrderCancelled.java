package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event of {@code orders.cancelled}; the customer is null for a guest, the total negative. */
record OrderCancelled(
        String orderId,
        @Nullable String customerId,
        String country,
        String currency,
        BigDecimal total,
        Instant cancelledAt)
        implements OrderEvent {

    OrderCancelled {
        orderId = Field.orderId(orderId);
        customerId = Field.customerId(customerId);
        country = Field.text("country", country);
        currency = Field.currency(currency);
        total = Field.total(total);
        cancelledAt = Field.time("cancelledAt", cancelledAt);
    }

    @Override
    public Order order() {
        return new Order(
                orderId,
                OrderStatus.CANCELLED,
                customerId,
                country,
                currency,
                total,
                null,
                cancelledAt,
                null,
                null,
                null,
                null,
                null);
    }
}
