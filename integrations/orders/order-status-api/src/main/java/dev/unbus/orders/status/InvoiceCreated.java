package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event of {@code invoices.created}; the customer is null for a guest. */
record InvoiceCreated(
        String invoiceNumber,
        String orderId,
        @Nullable String customerId,
        String currency,
        BigDecimal total,
        Instant createdAt)
        implements OrderEvent {

    InvoiceCreated {
        invoiceNumber = Field.text("invoiceNumber", invoiceNumber);
        orderId = Field.orderId(orderId);
        customerId = Field.customerId(customerId);
        currency = Field.currency(currency);
        total = Field.total(total);
        createdAt = Field.time("createdAt", createdAt);
    }

    @Override
    public Order order() {
        return new Order(
                orderId,
                OrderStatus.INVOICED,
                customerId,
                null,
                currency,
                total,
                null,
                null,
                null,
                null,
                null,
                invoiceNumber,
                createdAt);
    }
}
