package dev.unbus.customers.soap;

import java.util.List;

/**
 * One page of the customers that match.
 *
 * @param total how many match in all
 */
record CustomerPageRecord(List<CustomerRecord> customers, int total) {

    CustomerPageRecord {
        customers = List.copyOf(customers);
    }
}
