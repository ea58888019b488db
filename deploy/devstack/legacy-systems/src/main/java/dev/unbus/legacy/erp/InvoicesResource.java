package dev.unbus.legacy.erp;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;

/** {@code GET /control/erp/invoices} counts the invoices, for tests; {@code DELETE} forgets them. */
@Path("/control/erp/invoices")
@Produces(MediaType.APPLICATION_JSON)
class InvoicesResource {

    private final InvoiceLedger ledger;

    InvoicesResource(InvoiceLedger ledger) {
        this.ledger = ledger;
    }

    /** Every invoice, in the order in which it was raised. */
    @GET
    public Invoices get() {
        var invoices = ledger.all().stream()
                .map(invoice -> new Entry(invoice.invoiceNumber(), invoice.orderId(), invoice.total()))
                .toList();
        return new Invoices(invoices.size(), invoices);
    }

    /** Forgets every invoice. */
    @DELETE
    public void delete() {
        ledger.clear();
    }

    record Invoices(int count, List<Entry> invoices) {}

    record Entry(String invoiceNumber, String orderId, BigDecimal total) {}
}
