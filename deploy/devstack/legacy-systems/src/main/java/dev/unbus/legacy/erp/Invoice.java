package dev.unbus.legacy.erp;

import java.math.BigDecimal;
import java.time.Instant;

/** An invoice as the ERP keeps it. */
record Invoice(
        String idempotencyKey,
        String invoiceNumber,
        String orderId,
        String currency,
        BigDecimal total,
        Instant createdAt) {

    boolean isFor(InvoiceRequest request) {
        return orderId.equals(request.orderId())
                && currency.equals(request.currency())
                && total.compareTo(request.total()) == 0;
    }
}
