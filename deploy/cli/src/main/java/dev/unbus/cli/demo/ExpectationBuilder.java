package dev.unbus.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the rules of order intake. Adjacent rows of one number are an invoice; a number that begins with C is a
 * cancellation; the rows of an invoice agree on customer and country and are at most an hour apart; an order's quantities
 * and prices are above zero. What breaks a rule is rejected as a whole, and so are rows of a number that came before.
 */
final class ExpectationBuilder {

    private static final int CUSTOMERS = 20;
    private static final Duration LONGEST_INVOICE = Duration.ofHours(1);

    private final Map<String, BigDecimal> placed = new LinkedHashMap<>();
    private final Set<String> cancelled = new LinkedHashSet<>();
    private final Set<String> rejected = new LinkedHashSet<>();
    private final Set<String> customers = new LinkedHashSet<>();

    private final List<OrderRow> rows = new ArrayList<>();
    private String invoice = "";
    private boolean broken;

    /** Takes the next row of the file; nothing stands for a row with a value of the wrong kind. */
    void add(String number, Optional<OrderRow> row) {
        if (!number.equals(invoice)) {
            endInvoice();
            invoice = number;
        }
        row.ifPresentOrElse(rows::add, () -> broken = true);
    }

    /** What the rows so far must lead to. */
    Expectation build() {
        endInvoice();
        return new Expectation(placed, cancelled, rejected, customers);
    }

    private void endInvoice() {
        if (!rows.isEmpty() || broken) {
            boolean cancellation = invoice.startsWith("C");
            if (broken
                    || isKnown()
                    || !agree()
                    || !(cancellation || rows.stream().allMatch(OrderRow::isPositive))) {
                rejected.add(invoice);
            } else if (cancellation) {
                cancelled.add(invoice);
            } else {
                place();
            }
        }
        rows.clear();
        broken = false;
    }

    private void place() {
        BigDecimal total = rows.stream().map(OrderRow::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        placed.put(invoice, total.setScale(2, RoundingMode.HALF_EVEN));
        String customer = rows.get(0).customer();
        if (!customer.isEmpty() && customers.size() < CUSTOMERS) {
            customers.add(customer);
        }
    }

    private boolean isKnown() {
        return placed.containsKey(invoice) || cancelled.contains(invoice) || rejected.contains(invoice);
    }

    private boolean agree() {
        OrderRow first = rows.get(0);
        Instant earliest =
                rows.stream().map(OrderRow::time).min(Instant::compareTo).orElse(first.time());
        return rows.stream()
                .allMatch(row -> row.customer().equals(first.customer())
                        && row.country().equals(first.country())
                        && !row.time().isAfter(earliest.plus(LONGEST_INVOICE)));
    }
}
