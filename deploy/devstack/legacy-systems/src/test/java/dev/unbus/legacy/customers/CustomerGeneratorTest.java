package dev.unbus.legacy.customers;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerGeneratorTest {

    @Test
    void inventsTheSameCustomersEachTime() {
        assertThat(CustomerGenerator.all().toList())
                .isEqualTo(CustomerGenerator.all().toList())
                .hasSize(5_942);
    }

    @Test
    void leavesNoTwoCustomersWithOneEmail() {
        assertThat(CustomerGenerator.all().map(Customer::email)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"17850,United Kingdom", "12583,France", "14911,EIRE", "12431,Australia", "12748,United Kingdom"})
    void putsCustomersWhereTheirOrdersGo(String id, String country) {
        var customers = CustomerGenerator.all().collect(toMap(Customer::id, Function.identity()));

        assertThat(customers.get(id).address().country()).isEqualTo(country);
    }
}
