package dev.unbus.billing.invoices;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes to {@code invoices.created}.
 *
 * @param customerId null for a guest
 * @param total in {@code currency}
 */
record CreatedInvoice(
        String invoiceNumber,
        String orderId,
        @Nullable String customerId,
        String currency,
        BigDecimal total,
        Instant createdAt) {}
