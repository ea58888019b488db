package dev.unbus.customers.soap;

import dev.unbus.customers.soap.CustomerRecord.AddressRecord;
import dev.unbus.customers.soap.wsdl.Address;
import dev.unbus.customers.soap.wsdl.Customer;
import dev.unbus.customers.soap.wsdl.CustomerPage;

/** Translates between the words of the customer service and those of the CRM's contract. */
final class SoapCustomers {

    private SoapCustomers() {}

    static Customer customer(CustomerRecord told) {
        Customer customer = new Customer();
        customer.setId(told.id());
        customer.setName(told.name());
        customer.setEmail(told.email());
        customer.setAddress(address(told.address()));
        return customer;
    }

    static CustomerPage page(CustomerPageRecord told) {
        CustomerPage page = new CustomerPage();
        told.customers().stream().map(SoapCustomers::customer).forEach(page.getCustomer()::add);
        page.setTotal(told.total());
        return page;
    }

    static AddressRecord address(Address asked) {
        return new AddressRecord(asked.getStreet(), asked.getCity(), asked.getPostcode(), asked.getCountry());
    }

    private static Address address(AddressRecord told) {
        Address address = new Address();
        address.setStreet(told.street());
        address.setCity(told.city());
        address.setPostcode(told.postcode());
        address.setCountry(told.country());
        return address;
    }
}
