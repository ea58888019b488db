package dev.unbus.legacy.customers;

/**
 * A customer of the gift wholesaler, a shop.
 *
 * @param id five digits
 * @param name the shop's name
 * @param email where its invoices go
 * @param address where its parcels go
 */
public record Customer(String id, String name, String email, Address address) {

    Customer movedTo(Address newAddress) {
        return new Customer(id, name, email, newAddress);
    }
}
