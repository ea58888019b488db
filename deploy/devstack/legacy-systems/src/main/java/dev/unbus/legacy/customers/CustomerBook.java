package dev.unbus.legacy.customers;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Every customer, in memory; a restart forgets the changes and begins with the same customers again. */
@Singleton
public final class CustomerBook {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 200;

    private final Map<String, Customer> customers = new ConcurrentSkipListMap<>();

    CustomerBook() {
        CustomerGenerator.all().forEach(customer -> customers.put(customer.id(), customer));
    }

    /** The customer with this id. */
    public Optional<Customer> get(String id) {
        return Optional.ofNullable(customers.get(id));
    }

    /**
     * A page of the customers whose name contains {@code name} and whose country is {@code country}, in any case; null
     * matches every customer. Throws {@link IllegalArgumentException} for a page out of bounds.
     */
    public CustomerPage find(@Nullable String name, @Nullable String country, int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative");
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("limit must be from 1 to " + LARGEST_PAGE);
        }
        var part = name == null ? "" : name.toLowerCase(Locale.ROOT);
        var matching = customers.values().stream()
                .filter(customer -> customer.name().toLowerCase(Locale.ROOT).contains(part))
                .filter(customer ->
                        country == null || customer.address().country().equalsIgnoreCase(country))
                .toList();
        var page = matching.stream().skip(offset).limit(limit).toList();
        return new CustomerPage(page, matching.size(), offset, limit);
    }

    /** Gives the customer with this id another address; answers the customer as changed. */
    public Optional<Customer> changeAddress(String id, Address address) {
        return Optional.ofNullable(customers.computeIfPresent(id, (key, customer) -> customer.movedTo(address)));
    }
}
