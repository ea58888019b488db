package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order, from one event or from all, as the contract has it; null is what no event has told yet.
 *
 * @param customerId null for a guest, too
 * @param total in {@code currency}
 */
record Order(
        String orderId,
        OrderStatus status,
        @Nullable String customerId,
        @Nullable String country,
        @Nullable String currency,
        @Nullable BigDecimal total,
        @Nullable Instant placedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant shippedAt,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String invoiceNumber,
        @Nullable Instant invoicedAt) {}
