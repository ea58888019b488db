package dev.unbus.billing.invoices;

import dev.unbus.billing.invoices.wsdl.BusyFault;
import dev.unbus.billing.invoices.wsdl.Erp;
import dev.unbus.billing.invoices.wsdl.ErpService;
import dev.unbus.billing.invoices.wsdl.InvalidInvoiceFault;
import dev.unbus.soap.SoapContract;
import dev.unbus.soap.SoapEndpoints;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;

/** The ERP as {@code cxf:bean:erp}, and what its faults mean. */
final class ErpEndpoint {

    static final String NAME = "erp";

    private static final SoapContract CONTRACT =
            new SoapContract(Erp.class, "contract/erp.wsdl", ErpService.SERVICE, ErpService.ErpPort);

    @Produces
    @Singleton
    @Named(NAME)
    static CxfEndpoint erp(SoapEndpoints soap) {
        return soap.client(NAME, CONTRACT)
                .unavailableOn(
                        BusyFault.class,
                        busy -> Duration.ofSeconds(busy.getFaultInfo().getRetryAfterSeconds()))
                .rejectedOn(
                        InvalidInvoiceFault.class,
                        invalid -> invalid.getFaultInfo().getPlace(),
                        invalid -> "the ERP refuses it by its rule "
                                + invalid.getFaultInfo().getRule())
                .endpoint();
    }
}
