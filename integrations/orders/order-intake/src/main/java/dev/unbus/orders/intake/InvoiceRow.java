package dev.unbus.orders.intake;

import dev.unbus.delivery.RejectedException;
import dev.unbus.files.FileRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of an order file with its values as what they are. */
record InvoiceRow(
        long row,
        String invoice,
        String sku,
        String description,
        int quantity,
        Instant time,
        BigDecimal unitPrice,
        @Nullable String customer,
        String country) {

    static InvoiceRow of(FileRecord row, OrderFileFormat format) {
        return new InvoiceRow(
                row.row(),
                row.required(OrderFileFormat.INVOICE),
                row.required(OrderFileFormat.SKU),
                Objects.requireNonNullElse(row.value(OrderFileFormat.DESCRIPTION), ""),
                row.integer(OrderFileFormat.QUANTITY),
                time(row, format),
                row.decimal(OrderFileFormat.UNIT_PRICE, format.decimalSign()),
                row.value(OrderFileFormat.CUSTOMER),
                row.required(OrderFileFormat.COUNTRY));
    }

    private static Instant time(FileRecord row, OrderFileFormat format) {
        LocalDateTime local = row.dateTime(OrderFileFormat.DATE, format.dates());
        ZoneId zone = format.timeZone();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new RejectedException(
                    "value-date-time",
                    row.place(OrderFileFormat.DATE),
                    "the clocks of " + zone + " skip this time of day");
        }
        // When the clocks go back a time of day comes twice: the first is taken.
        return local.toInstant(offsets.get(0));
    }

    OrderLine line() {
        return new OrderLine(sku, description, quantity, unitPrice);
    }
}
