package dev.unbus.legacy.crm;

import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Switchboard;
import dev.unbus.legacy.crm.wsdl.Address;
import dev.unbus.legacy.crm.wsdl.Busy;
import dev.unbus.legacy.crm.wsdl.BusyFault;
import dev.unbus.legacy.crm.wsdl.Crm;
import dev.unbus.legacy.crm.wsdl.Customer;
import dev.unbus.legacy.crm.wsdl.CustomerPage;
import dev.unbus.legacy.crm.wsdl.NotFound;
import dev.unbus.legacy.crm.wsdl.NotFoundFault;
import dev.unbus.legacy.customers.CustomerBook;
import jakarta.jws.WebService;
import org.jspecify.annotations.Nullable;

/** The CRM's SOAP operations, as {@code contract/crm.wsdl} says; the schema is checked before they are called. */
@WebService(
        endpointInterface = "dev.unbus.legacy.crm.wsdl.Crm",
        targetNamespace = "urn:legacy:crm:1",
        serviceName = "CrmService",
        portName = "CrmPort")
public class CrmEndpoint implements Crm {

    private final CustomerBook book;
    private final Switchboard switchboard;

    CrmEndpoint(CustomerBook book, Switchboard switchboard) {
        this.book = book;
        this.switchboard = switchboard;
    }

    @Override
    public Customer getCustomer(String customerId) throws BusyFault, NotFoundFault {
        requireUp();
        return book.get(customerId).map(CrmTranslation::toSoap).orElseThrow(() -> notFound(customerId));
    }

    @Override
    public CustomerPage findCustomers(@Nullable String name, @Nullable String country, int offset, int limit)
            throws BusyFault {
        requireUp();
        return CrmTranslation.toSoap(book.find(name, country, offset, limit));
    }

    @Override
    public Customer changeAddress(String customerId, Address address) throws BusyFault, NotFoundFault {
        requireUp();
        return book.changeAddress(customerId, CrmTranslation.fromSoap(address))
                .map(CrmTranslation::toSoap)
                .orElseThrow(() -> notFound(customerId));
    }

    private void requireUp() throws BusyFault {
        if (switchboard.busy(LegacySystem.CRM)) {
            var busy = new Busy();
            busy.setRetryAfterSeconds(Switchboard.RETRY_AFTER_SECONDS);
            throw new BusyFault("the CRM is busy", busy);
        }
    }

    private static NotFoundFault notFound(String customerId) {
        var notFound = new NotFound();
        notFound.setCustomerId(customerId);
        return new NotFoundFault("there is no such customer", notFound);
    }
}
