package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event of {@code orders.shipped}; the customer is null for a guest. */
record OrderShipped(
        String orderId,
        @Nullable String customerId,
        String country,
        String currency,
        BigDecimal total,
        Instant shippedAt,
        String carrier,
        String trackingNumber)
        implements OrderEvent {

    OrderShipped {
        orderId = Field.orderId(orderId);
        customerId = Field.customerId(customerId);
        country = Field.text("country", country);
        currency = Field.currency(currency);
        total = Field.total(total);
        shippedAt = Field.time("shippedAt", shippedAt);
        carrier = Field.text("carrier", carrier);
        trackingNumber = Field.text("trackingNumber", trackingNumber);
    }

    @Override
    public Order order() {
        return new Order(
                orderId,
                OrderStatus.SHIPPED,
                customerId,
                country,
                currency,
                total,
                null,
                null,
                shippedAt,
                carrier,
                trackingNumber,
                null,
                null);
    }
}
