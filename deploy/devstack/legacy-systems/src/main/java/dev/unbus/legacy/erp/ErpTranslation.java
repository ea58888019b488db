package dev.unbus.legacy.erp;

import dev.unbus.legacy.erp.wsdl.InvoiceLine;
import dev.unbus.legacy.erp.wsdl.Receipt;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** Between the ledger and its SOAP form. */
final class ErpTranslation {

    private static final DatatypeFactory DATATYPES = datatypes();

    private ErpTranslation() {}

    static InvoiceRequest fromSoap(String idempotencyKey, dev.unbus.legacy.erp.wsdl.Invoice soap) {
        return new InvoiceRequest(
                idempotencyKey,
                soap.getOrderId(),
                soap.getCurrency(),
                soap.getTotal(),
                soap.getLine().stream().map(ErpTranslation::fromSoap).toList());
    }

    private static InvoiceRequest.Line fromSoap(InvoiceLine soap) {
        return new InvoiceRequest.Line(soap.getQuantity(), Optional.ofNullable(soap.getUnitPrice()));
    }

    static Receipt toSoap(Invoice invoice) {
        var receipt = new Receipt();
        receipt.setInvoiceNumber(invoice.invoiceNumber());
        receipt.setCreatedAt(
                DATATYPES.newXMLGregorianCalendar(invoice.createdAt().toString()));
        return receipt;
    }

    private static DatatypeFactory datatypes() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException brokenJdk) {
            throw new IllegalStateException(brokenJdk);
        }
    }
}
