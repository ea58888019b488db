package dev.unbus.orders.intake;

import dev.unbus.files.DelimitedFormat;
import dev.unbus.files.RecordFormat;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** How order files are written. */
@Singleton
final class OrderFileFormat {

    /** Its name for the route. */
    static final String NAME = "order-file";

    static final String INVOICE = "InvoiceNo";
    static final String SKU = "StockCode";
    static final String DESCRIPTION = "Description";
    static final String QUANTITY = "Quantity";
    static final String DATE = "InvoiceDate";
    static final String UNIT_PRICE = "UnitPrice";
    static final String CUSTOMER = "CustomerID";
    static final String COUNTRY = "Country";

    private static final List<String> COLUMNS =
            List.of(INVOICE, SKU, DESCRIPTION, QUANTITY, DATE, UNIT_PRICE, CUSTOMER, COUNTRY);

    private final OrderIntakeConfig config;
    private final DateTimeFormatter dates;

    OrderFileFormat(OrderIntakeConfig config) {
        this.config = config;
        this.dates = dates(config.datePattern());
    }

    private static DateTimeFormatter dates(String pattern) {
        try {
            DateTimeFormatter dates =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            // A pattern with y for the year writes dates but does not read them.
            LocalDateTime.parse(dates.format(LocalDateTime.of(2011, 12, 9, 12, 50)), dates);
            return dates;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "order-intake.date-pattern has to hold a date and a time, with u for the year, such as"
                            + " uuuu-MM-dd'T'HH:mm",
                    e);
        }
    }

    /** The rows of a file in the given charset. */
    DelimitedFormat rows(Charset charset) {
        return new DelimitedFormat(charset, config.delimiter(), config.quote(), COLUMNS, List.of(), false);
    }

    /** The rows of a file. */
    @Produces
    @Singleton
    @Unremovable
    @Named(NAME)
    RecordFormat rows() {
        return rows(config.charset());
    }

    DateTimeFormatter dates() {
        return dates;
    }

    char decimalSign() {
        return config.decimalSign();
    }

    ZoneId timeZone() {
        return config.timeZone();
    }
}
