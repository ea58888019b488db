package dev.unbus.customers.api;

import dev.unbus.customers.api.wsdl.BusyFault;
import dev.unbus.customers.api.wsdl.Crm;
import dev.unbus.customers.api.wsdl.CrmService;
import dev.unbus.customers.api.wsdl.NotFoundFault;
import dev.unbus.soap.SoapContract;
import dev.unbus.soap.SoapEndpoints;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;

/** The CRM as {@code cxf:bean:crm}, and what its faults mean. */
final class CrmEndpoint {

    private static final SoapContract CONTRACT =
            new SoapContract(Crm.class, "contract/crm.wsdl", CrmService.SERVICE, CrmService.CrmPort);

    @Singleton
    @Named("crm")
    CxfEndpoint crm(SoapEndpoints endpoints) {
        return endpoints
                .client("crm", CONTRACT)
                .unavailableOn(
                        BusyFault.class,
                        busy -> Duration.ofSeconds(busy.getFaultInfo().getRetryAfterSeconds()))
                .rejectedOn(NotFoundFault.class, fault -> "customerId", fault -> "the CRM has no such customer")
                .endpoint();
    }
}
