package dev.unbus.orders.status;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for the fields of events; a rejection names the field by its JSON pointer. */
final class Field {

    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9]{1,20}");
    private static final Pattern CUSTOMER_ID = Pattern.compile("[0-9A-Za-z._-]{1,20}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int MAX_TEXT = 200;
    private static final int MAX_INTEGER_DIGITS = 16;
    private static final int MAX_SCALE = 4;
    private static final int USUAL_SCALE = 2;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Field() {}

    /** The id, of the characters that the contract allows in a path. */
    static String orderId(@Nullable String value) {
        return matching(ORDER_ID, "order-id", "orderId", value, "expected 1 to 20 letters and digits");
    }

    /** The id; null for a guest. */
    static @Nullable String customerId(@Nullable String value) {
        String explanation = "expected 1 to 20 letters, digits, points, dashes and underscores";
        return value == null ? null : matching(CUSTOMER_ID, "customer-id", "customerId", value, explanation);
    }

    static String currency(@Nullable String value) {
        return matching(CURRENCY, "currency-code", "currency", value, "expected an ISO 4217 code");
    }

    /** Text that is not blank and that every database can hold. */
    static String text(String name, @Nullable String value) {
        String text = present(name, value);
        if (text.isBlank()) {
            throw rejected("field-present", name, "it is missing or empty");
        }
        if (text.length() > MAX_TEXT) {
            throw rejected("field-length", name, "it is longer than " + MAX_TEXT + " characters");
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw rejected("field-characters", name, "it has control characters or half a character");
        }
        return text;
    }

    /** The amount with two digits behind the point, or as many more as it has. */
    static BigDecimal total(@Nullable BigDecimal value) {
        BigDecimal plain = present("total", value).stripTrailingZeros();
        if (plain.scale() > MAX_SCALE || (long) plain.precision() - plain.scale() > MAX_INTEGER_DIGITS) {
            throw rejected(
                    "amount-bounded",
                    "total",
                    "at most " + MAX_INTEGER_DIGITS + " digits before and " + MAX_SCALE + " behind the point");
        }
        return plain.setScale(Math.max(USUAL_SCALE, plain.scale()));
    }

    /** The time, to the microsecond as the database keeps it. */
    static Instant time(String name, @Nullable Instant value) {
        Instant time = present(name, value);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw rejected("time-bounded", name, "expected a year from 1900 to 9999");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static String matching(
            Pattern pattern, String rule, String name, @Nullable String value, String explanation) {
        String text = present(name, value);
        if (!pattern.matcher(text).matches()) {
            throw rejected(rule, name, explanation);
        }
        return text;
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw rejected("field-present", name, "it is missing or empty");
        }
        return value;
    }

    private static RejectedException rejected(String rule, String name, String explanation) {
        return new RejectedException(rule, "/" + name, explanation);
    }
}
