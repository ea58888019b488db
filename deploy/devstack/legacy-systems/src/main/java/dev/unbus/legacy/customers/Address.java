package dev.unbus.legacy.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer has its parcels sent; every part has 1 to 100 characters.
 *
 * @param street street and number
 * @param city city or town
 * @param postcode postcode, in any country's form
 * @param country country, by name
 */
public record Address(String street, String city, String postcode, String country) {

    private static final int LONGEST = 100;

    public Address(
            @JsonProperty("street") @Nullable String street,
            @JsonProperty("city") @Nullable String city,
            @JsonProperty("postcode") @Nullable String postcode,
            @JsonProperty("country") @Nullable String country) {
        this.street = text("street", street);
        this.city = text("city", city);
        this.postcode = text("postcode", postcode);
        this.country = text("country", country);
    }

    private static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, LONGEST));
        }
        return value;
    }
}
