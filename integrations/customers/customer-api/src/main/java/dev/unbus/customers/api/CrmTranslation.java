package dev.unbus.customers.api;

import dev.unbus.delivery.UnavailableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the words of the CRM and those of the contract. */
final class CrmTranslation {

    private CrmTranslation() {}

    /** The CRM's answer in our words; {@code null} is an envelope with nothing in it, which no schema refuses. */
    static Customer answered(dev.unbus.customers.api.wsdl.@Nullable Customer crm) {
        return customer(present(crm));
    }

    /** As {@link #answered}, of a page. */
    static CustomerPage answered(dev.unbus.customers.api.wsdl.@Nullable CustomerPage crm, int offset, int limit) {
        return page(present(crm), offset, limit);
    }

    private static <T> T present(@Nullable T answer) {
        if (answer == null) {
            throw new UnavailableException("crm", "its answer is empty", null);
        }
        return answer;
    }

    private static Customer customer(dev.unbus.customers.api.wsdl.Customer crm) {
        return new Customer(crm.getId(), crm.getName(), crm.getEmail(), address(crm.getAddress()));
    }

    private static CustomerPage page(dev.unbus.customers.api.wsdl.CustomerPage crm, int offset, int limit) {
        List<Customer> customers =
                crm.getCustomer().stream().map(CrmTranslation::customer).toList();
        return new CustomerPage(customers, crm.getTotal(), offset, limit);
    }

    static dev.unbus.customers.api.wsdl.Address address(Address address) {
        dev.unbus.customers.api.wsdl.Address crm = new dev.unbus.customers.api.wsdl.Address();
        crm.setStreet(address.street());
        crm.setCity(address.city());
        crm.setPostcode(address.postcode());
        crm.setCountry(address.country());
        return crm;
    }

    private static Address address(dev.unbus.customers.api.wsdl.Address crm) {
        return new Address(crm.getStreet(), crm.getCity(), crm.getPostcode(), crm.getCountry());
    }
}
