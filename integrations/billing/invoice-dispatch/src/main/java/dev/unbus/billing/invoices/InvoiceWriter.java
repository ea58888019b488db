package dev.unbus.billing.invoices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;

/** Writes what goes to {@code invoices.created}. */
@Singleton
final class InvoiceWriter {

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The JSON document. */
    String write(CreatedInvoice invoice) {
        try {
            return json.writeValueAsString(json.createObjectNode()
                    .put("invoiceNumber", invoice.invoiceNumber())
                    .put("orderId", invoice.orderId())
                    .put("customerId", invoice.customerId())
                    .put("currency", invoice.currency())
                    .put("total", invoice.total())
                    .put("createdAt", invoice.createdAt().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
