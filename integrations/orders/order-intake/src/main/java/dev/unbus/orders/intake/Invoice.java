package dev.unbus.orders.intake;

import dev.unbus.delivery.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one invoice, which agree with each other; a placed order's quantities and prices are positive. */
record Invoice(List<InvoiceRow> rows, Duration longest) {

    private static final int ROWS_NAMED = 20;

    Invoice {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new RejectedException("invoice-rows-present", "row 1", "an invoice has at least one row");
        }
        requireSame(rows, "invoice-one-number", InvoiceRow::invoice);
        requireSame(rows, "customer-same", InvoiceRow::customer);
        requireSame(rows, "country-same", InvoiceRow::country);
        Instant latestAllowed = earliest(rows).plus(longest);
        refuse(
                rows,
                row -> row.time().isAfter(latestAllowed),
                "invoice-time-close",
                "the times of an invoice's rows are at most " + longest + " apart");
        if (!isCancellation(rows)) {
            refuse(rows, row -> row.quantity() <= 0, "quantity-positive", "each quantity of an order is above zero");
            refuse(
                    rows,
                    row -> row.unitPrice().signum() <= 0,
                    "unit-price-positive",
                    "each unit price of an order is above zero");
        }
    }

    InvoiceRow first() {
        return rows.get(0);
    }

    boolean isCancellation() {
        return isCancellation(rows);
    }

    /** The time of the earliest row: a till may write the rows of one invoice over a minute's end. */
    Instant time() {
        return earliest(rows);
    }

    List<OrderLine> lines() {
        return rows.stream().map(InvoiceRow::line).toList();
    }

    private static boolean isCancellation(List<InvoiceRow> rows) {
        return rows.get(0).invoice().startsWith("C");
    }

    private static Instant earliest(List<InvoiceRow> rows) {
        return rows.stream().map(InvoiceRow::time).min(Instant::compareTo).orElseThrow();
    }

    private static void requireSame(List<InvoiceRow> rows, String rule, Function<InvoiceRow, @Nullable String> value) {
        String expected = value.apply(rows.get(0));
        refuse(
                rows,
                row -> !Objects.equals(expected, value.apply(row)),
                rule,
                "all rows of an invoice agree with its first, row "
                        + rows.get(0).row());
    }

    private static void refuse(List<InvoiceRow> rows, Predicate<InvoiceRow> broken, String rule, String explanation) {
        List<String> where = rows.stream()
                .filter(broken)
                .map(row -> Long.toString(row.row()))
                .toList();
        if (!where.isEmpty()) {
            String named = where.stream().limit(ROWS_NAMED).collect(Collectors.joining(", "));
            int others = where.size() - ROWS_NAMED;
            throw new RejectedException(
                    rule,
                    (where.size() == 1 ? "row " : "rows ") + named + (others > 0 ? " and " + others + " more" : ""),
                    explanation);
        }
    }
}
