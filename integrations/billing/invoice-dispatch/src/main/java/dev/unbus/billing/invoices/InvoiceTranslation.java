package dev.unbus.billing.invoices;

import dev.unbus.billing.invoices.wsdl.Invoice;
import dev.unbus.billing.invoices.wsdl.InvoiceLine;
import dev.unbus.billing.invoices.wsdl.Receipt;
import dev.unbus.delivery.UnavailableException;
import java.time.Instant;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Translates between orders and the words of the ERP's contract. */
final class InvoiceTranslation {

    private InvoiceTranslation() {}

    /** The parameters of {@code createInvoice}: the order's id as the idempotency key, and the invoice. */
    static Object[] request(ShippedOrder order) {
        Invoice invoice = new Invoice();
        invoice.setOrderId(order.orderId());
        if (order.customerId() != null) {
            invoice.setCustomerId(order.customerId());
        }
        invoice.setCurrency(order.currency());
        invoice.setTotal(order.total());
        order.lines().stream().map(InvoiceTranslation::line).forEach(invoice.getLine()::add);
        return new Object[] {order.orderId(), invoice};
    }

    /** The event of an order's invoice; an answer without a receipt leaves it open whether there is one. */
    static CreatedInvoice created(ShippedOrder order, @Nullable Receipt receipt) {
        if (receipt == null) {
            throw new UnavailableException(ErpEndpoint.NAME, "its answer has no receipt", null);
        }
        return new CreatedInvoice(
                receipt.getInvoiceNumber(),
                order.orderId(),
                order.customerId(),
                order.currency(),
                order.total(),
                instant(receipt.getCreatedAt()));
    }

    private static InvoiceLine line(ShippedOrder.Line shipped) {
        InvoiceLine line = new InvoiceLine();
        line.setSku(shipped.sku());
        line.setQuantity(shipped.quantity());
        return line;
    }

    /** A time without a zone is taken for UTC. */
    private static Instant instant(XMLGregorianCalendar time) {
        XMLGregorianCalendar zoned = (XMLGregorianCalendar) time.clone();
        if (zoned.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
            zoned.setTimezone(0);
        }
        return zoned.toGregorianCalendar().toInstant();
    }
}
