package dev.unbus.legacy.crm;

import dev.unbus.legacy.crm.wsdl.Address;
import dev.unbus.legacy.crm.wsdl.Customer;
import dev.unbus.legacy.crm.wsdl.CustomerPage;

/** Between the customers and their SOAP form. */
final class CrmTranslation {

    private CrmTranslation() {}

    static CustomerPage toSoap(dev.unbus.legacy.customers.CustomerPage page) {
        var soap = new CustomerPage();
        page.customers().stream().map(CrmTranslation::toSoap).forEach(soap.getCustomer()::add);
        soap.setTotal(page.total());
        return soap;
    }

    static Customer toSoap(dev.unbus.legacy.customers.Customer customer) {
        var address = new Address();
        address.setStreet(customer.address().street());
        address.setCity(customer.address().city());
        address.setPostcode(customer.address().postcode());
        address.setCountry(customer.address().country());
        var soap = new Customer();
        soap.setId(customer.id());
        soap.setName(customer.name());
        soap.setEmail(customer.email());
        soap.setAddress(address);
        return soap;
    }

    static dev.unbus.legacy.customers.Address fromSoap(Address soap) {
        return new dev.unbus.legacy.customers.Address(
                soap.getStreet(), soap.getCity(), soap.getPostcode(), soap.getCountry());
    }
}
