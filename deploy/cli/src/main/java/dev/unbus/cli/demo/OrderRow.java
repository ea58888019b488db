package dev.unbus.cli.demo;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One row of an order file that has values of the right kinds. */
record OrderRow(String customer, String country, int quantity, BigDecimal unitPrice, Instant time) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

    /** The row, or nothing when a value is missing or of another kind. */
    static Optional<OrderRow> of(CSVRecord row) {
        String country = value(row, "Country");
        String quantity = value(row, "Quantity");
        String unitPrice = value(row, "UnitPrice");
        Optional<Instant> time = time(value(row, "InvoiceDate"));
        boolean valid = !country.isEmpty()
                && !value(row, "StockCode").isEmpty()
                && INTEGER.matcher(quantity).matches()
                && DECIMAL.matcher(unitPrice).matches();
        return valid
                ? time.map(instant -> new OrderRow(
                        value(row, "CustomerID"),
                        country,
                        Integer.parseInt(quantity),
                        new BigDecimal(unitPrice),
                        instant))
                : Optional.empty();
    }

    static String value(CSVRecord row, String column) {
        return row.get(column).strip();
    }

    BigDecimal worth() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    boolean isPositive() {
        return quantity > 0 && unitPrice.signum() > 0;
    }

    private static Optional<Instant> time(String text) {
        if (!TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local);
            return offsets.isEmpty() ? Optional.empty() : Optional.of(local.toInstant(offsets.get(0)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
