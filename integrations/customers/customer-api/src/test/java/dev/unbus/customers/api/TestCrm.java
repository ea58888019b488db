package dev.unbus.customers.api;

import dev.unbus.customers.api.wsdl.Address;
import dev.unbus.customers.api.wsdl.Busy;
import dev.unbus.customers.api.wsdl.BusyFault;
import dev.unbus.customers.api.wsdl.Crm;
import dev.unbus.customers.api.wsdl.Customer;
import dev.unbus.customers.api.wsdl.CustomerPage;
import dev.unbus.customers.api.wsdl.NotFound;
import dev.unbus.customers.api.wsdl.NotFoundFault;
import jakarta.jws.WebService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A CRM with four customers, served by CXF; it can be told to be busy. */
@WebService(
        endpointInterface = "dev.unbus.customers.api.wsdl.Crm",
        targetNamespace = "urn:legacy:crm:1",
        serviceName = "CrmService",
        portName = "CrmPort")
public final class TestCrm implements Crm {

    private final Map<String, Customer> customers = new TreeMap<>();
    private volatile int busySeconds;

    TestCrm() {
        add("12346", "Ærøskøbing & Sons", "Denmark");
        add("17850", "Smith <Trading>", "United Kingdom");
        add("17851", "Smithson", "United Kingdom");
        add("20000", "Mover", "United Kingdom");
    }

    void busyFor(int seconds) {
        busySeconds = seconds;
    }

    @Override
    public Customer getCustomer(String customerId) throws BusyFault, NotFoundFault {
        refuseWhileBusy();
        return known(customerId);
    }

    @Override
    public CustomerPage findCustomers(String name, String country, int offset, int limit) throws BusyFault {
        refuseWhileBusy();
        List<Customer> matching = customers.values().stream()
                .filter(customer -> name == null || lower(customer.getName()).contains(lower(name)))
                .filter(customer ->
                        country == null || customer.getAddress().getCountry().equalsIgnoreCase(country))
                .toList();
        CustomerPage page = new CustomerPage();
        page.setTotal(matching.size());
        matching.stream().skip(offset).limit(limit).forEach(page.getCustomer()::add);
        return page;
    }

    @Override
    public Customer changeAddress(String customerId, Address address) throws BusyFault, NotFoundFault {
        refuseWhileBusy();
        Customer customer = known(customerId);
        customer.setAddress(address);
        return customer;
    }

    private Customer known(String customerId) throws NotFoundFault {
        Customer customer = customers.get(customerId);
        if (customer == null) {
            NotFound fault = new NotFound();
            fault.setCustomerId(customerId);
            throw new NotFoundFault("No customer", fault);
        }
        return customer;
    }

    private void refuseWhileBusy() throws BusyFault {
        if (busySeconds > 0) {
            Busy fault = new Busy();
            fault.setRetryAfterSeconds(busySeconds);
            throw new BusyFault("Busy", fault);
        }
    }

    private void add(String id, String name, String country) {
        Address address = new Address();
        address.setStreet("1 High Street");
        address.setCity("Town");
        address.setPostcode("T1 1AA");
        address.setCountry(country);
        Customer customer = new Customer();
        customer.setId(id);
        customer.setName(name);
        customer.setEmail(id + "@example.com");
        customer.setAddress(address);
        customers.put(id, customer);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
