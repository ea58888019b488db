package dev.unbus.customers.soap;

import static java.util.Objects.requireNonNull;

/** A customer as the customer service tells of one; what else it tells is left alone. */
record CustomerRecord(String id, String name, String email, AddressRecord address) {

    CustomerRecord {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        requireNonNull(address, "address");
    }

    /** Where a customer lives. */
    record AddressRecord(String street, String city, String postcode, String country) {

        AddressRecord {
            requireNonNull(street, "street");
            requireNonNull(city, "city");
            requireNonNull(postcode, "postcode");
            requireNonNull(country, "country");
        }
    }
}
