package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file and where it stands.
 *
 * @param number the record's number, from 1
 * @param row the line on which it begins, from 1; a heading is a line like any other
 * @param byteOffset the byte at which it begins, from 0
 * @param text the record exactly as it is in the file, with its line end if it has one
 * @param values the values by column name (delimited, fixed-width) or by path ({@code lines/0/sku} in JSON,
 *     {@code line[2]/sku} or {@code @id} in XML)
 */
public record FileRecord(long number, long row, long byteOffset, String text, Map<String, String> values) {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");

    public FileRecord {
        values = values instanceof ColumnValues ? values : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value without surrounding space, or null if it is blank or absent. */
    public @Nullable String value(String column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The value without surrounding space; rule {@code value-present} if there is none. */
    public String required(String column) {
        String value = value(column);
        if (value == null) {
            throw new RejectedException("value-present", place(column), "a value is needed here");
        }
        return value;
    }

    /** The value as a whole number of at most nine digits; rule {@code value-integer}. */
    public int integer(String column) {
        String value = required(column);
        if (!INTEGER.matcher(value).matches()) {
            throw new RejectedException("value-integer", place(column), "a whole number is needed here");
        }
        return Integer.parseInt(value);
    }

    /** The value as an exact decimal, without grouping and exponent; rule {@code value-decimal}. */
    public BigDecimal decimal(String column, char decimalSign) {
        String value = required(column);
        String plain = decimalSign == '.' ? value : value.replace('.', ' ').replace(decimalSign, '.');
        if (!DECIMAL.matcher(plain).matches()) {
            throw new RejectedException(
                    "value-decimal", place(column), "a decimal number with the sign '" + decimalSign + "' is needed");
        }
        return new BigDecimal(plain);
    }

    /** The value as a local date and time; rule {@code value-date-time}. */
    public LocalDateTime dateTime(String column, DateTimeFormatter pattern) {
        String value = required(column);
        try {
            return LocalDateTime.parse(value, pattern);
        } catch (DateTimeParseException notOne) {
            // Its text quotes the value, so it is not kept as the cause.
            throw new RejectedException("value-date-time", place(column), "a date and time that exists is needed");
        }
    }

    /** The same record, some rows further down. */
    public FileRecord shiftedBy(long rows) {
        return new FileRecord(number, row + rows, byteOffset, text, values);
    }

    /** Where a value of this record stands, for a person. */
    public String place(String column) {
        return "row " + row + ", column " + column;
    }
}
