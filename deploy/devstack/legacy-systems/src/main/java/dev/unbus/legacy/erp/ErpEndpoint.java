package dev.unbus.legacy.erp;

import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Switchboard;
import dev.unbus.legacy.erp.wsdl.Busy;
import dev.unbus.legacy.erp.wsdl.BusyFault;
import dev.unbus.legacy.erp.wsdl.Erp;
import dev.unbus.legacy.erp.wsdl.InvalidInvoice;
import dev.unbus.legacy.erp.wsdl.InvalidInvoiceFault;
import dev.unbus.legacy.erp.wsdl.Invoice;
import dev.unbus.legacy.erp.wsdl.Receipt;
import jakarta.jws.WebService;

/** The ERP's SOAP operation, as {@code contract/erp.wsdl} says; the schema is checked before it is called. */
@WebService(
        endpointInterface = "dev.unbus.legacy.erp.wsdl.Erp",
        targetNamespace = "urn:legacy:erp:1",
        serviceName = "ErpService",
        portName = "ErpPort")
public class ErpEndpoint implements Erp {

    private final InvoiceLedger ledger;
    private final Switchboard switchboard;

    ErpEndpoint(InvoiceLedger ledger, Switchboard switchboard) {
        this.ledger = ledger;
        this.switchboard = switchboard;
    }

    @Override
    public Receipt createInvoice(String idempotencyKey, Invoice invoice) throws BusyFault, InvalidInvoiceFault {
        requireUp();
        try {
            return ErpTranslation.toSoap(ledger.raise(ErpTranslation.fromSoap(idempotencyKey, invoice)));
        } catch (InvalidInvoiceException invalid) {
            var detail = new InvalidInvoice();
            detail.setRule(invalid.rule());
            detail.setPlace(invalid.place());
            throw new InvalidInvoiceFault(invalid.getMessage(), detail);
        }
    }

    private void requireUp() throws BusyFault {
        if (switchboard.busy(LegacySystem.ERP)) {
            var busy = new Busy();
            busy.setRetryAfterSeconds(Switchboard.RETRY_AFTER_SECONDS);
            throw new BusyFault("the ERP is busy", busy);
        }
    }
}
