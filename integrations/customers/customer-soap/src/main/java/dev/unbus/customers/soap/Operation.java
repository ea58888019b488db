package dev.unbus.customers.soap;

import dev.unbus.customers.soap.CustomerRecord.AddressRecord;
import dev.unbus.customers.soap.wsdl.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the CRM's contract, each as the call of the customer service that answers it. */
enum Operation {
    GET_CUSTOMER("getCustomer") {
        @Override
        ServiceCall call(List<?> parameters) {
            return new ServiceCall("GET", customer(parameters), "", null);
        }

        @Override
        Object answer(ServiceAnswer answer) {
            return SoapCustomers.customer(answer.read(CustomerRecord.class));
        }

        @Override
        Optional<String> customerId(List<?> parameters) {
            return Optional.of((String) parameters.get(0));
        }
    },

    FIND_CUSTOMERS("findCustomers") {
        @Override
        ServiceCall call(List<?> parameters) {
            List<String> query = new ArrayList<>();
            add(query, "name", parameters.get(0));
            add(query, "country", parameters.get(1));
            add(query, "offset", parameters.get(2));
            add(query, "limit", parameters.get(3));
            return new ServiceCall("GET", "/customers", String.join("&", query), null);
        }

        @Override
        Object answer(ServiceAnswer answer) {
            return SoapCustomers.page(answer.read(CustomerPageRecord.class));
        }

        @Override
        Optional<String> customerId(List<?> parameters) {
            return Optional.empty();
        }
    },

    CHANGE_ADDRESS("changeAddress") {
        @Override
        ServiceCall call(List<?> parameters) {
            AddressRecord address = SoapCustomers.address((Address) parameters.get(1));
            return new ServiceCall("PUT", customer(parameters) + "/address", "", address);
        }

        @Override
        Object answer(ServiceAnswer answer) {
            return SoapCustomers.customer(answer.read(CustomerRecord.class));
        }

        @Override
        Optional<String> customerId(List<?> parameters) {
            return Optional.of((String) parameters.get(0));
        }
    };

    private final String soapName;

    Operation(String soapName) {
        this.soapName = soapName;
    }

    /** The operation that the contract calls {@code soapName}. */
    static Operation named(String soapName) {
        for (Operation operation : values()) {
            if (operation.soapName.equals(soapName)) {
                return operation;
            }
        }
        throw new IllegalArgumentException("the contract has no operation " + soapName);
    }

    /** The call that answers a request with these parameters, in the order of the contract. */
    abstract ServiceCall call(List<?> parameters);

    /** The result that the contract wants, from a good answer. */
    abstract Object answer(ServiceAnswer answer);

    /** The customer that the request is about, where it is about one. */
    abstract Optional<String> customerId(List<?> parameters);

    private static String customer(List<?> parameters) {
        return "/customers/" + encoded((String) parameters.get(0));
    }

    private static void add(List<String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + encoded(value.toString()));
        }
    }

    /** Percent-encoded, so that no character of a value is taken for a part of the address. */
    private static String encoded(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        // Dots alone are legal in a segment, but "." and ".." name another one.
        return encoded.matches("\\.{1,2}") ? encoded.replace(".", "%2E") : encoded;
    }
}
