package dev.unbus.cli.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What an order file must lead to.
 *
 * @param placed the orders with their exact totals
 * @param cancelled the invoice numbers of cancellations
 * @param rejected the invoice numbers that break a rule
 * @param customers some of the customers who placed orders
 */
record Expectation(Map<String, BigDecimal> placed, Set<String> cancelled, Set<String> rejected, Set<String> customers) {

    BigDecimal total() {
        return placed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int invoices() {
        return placed.size() + cancelled.size() + rejected.size();
    }
}
