package dev.unbus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unbus.billing.invoices.wsdl.Invoice;
import dev.unbus.billing.invoices.wsdl.Receipt;
import dev.unbus.delivery.UnavailableException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import org.junit.jupiter.api.Test;

class InvoiceTranslationTest {

    private static final ShippedOrder ORDER = new ShippedOrder(
            "536365", null, "GBP", new BigDecimal("139.10"), List.of(new ShippedOrder.Line("85123A", 6)));

    @Test
    void takesTheOrderIdForTheIdempotencyKey() {
        Object[] request = InvoiceTranslation.request(ORDER);

        assertThat(request).hasSize(2).startsWith("536365");
        assertThat(((Invoice) request[1]).getTotal()).isEqualTo(new BigDecimal("139.10"));
    }

    @Test
    void takesATimeWithoutAZoneForUtc() {
        Receipt receipt = new Receipt();
        receipt.setInvoiceNumber("7");
        receipt.setCreatedAt(DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2010-12-02T09:00:00"));

        assertThat(InvoiceTranslation.created(ORDER, receipt).createdAt())
                .isEqualTo(Instant.parse("2010-12-02T09:00:00Z"));
    }

    @Test
    void waitsForAReceipt() {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> InvoiceTranslation.created(ORDER, null));
    }
}
