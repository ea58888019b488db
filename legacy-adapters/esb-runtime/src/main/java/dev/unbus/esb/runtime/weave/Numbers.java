package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Functions over numbers, and those that give a new value at each call. */
public final class Numbers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Numbers() {}

    /** The number rounded, halves up. */
    public static Object round(@Nullable Object value) {
        return Coerce.number(value).setScale(0, RoundingMode.HALF_UP);
    }

    /** The smallest whole number not below. */
    public static Object ceil(@Nullable Object value) {
        return Coerce.number(value).setScale(0, RoundingMode.CEILING);
    }

    /** The largest whole number not above. */
    public static Object floor(@Nullable Object value) {
        return Coerce.number(value).setScale(0, RoundingMode.FLOOR);
    }

    /** The number without its sign. */
    public static Object abs(@Nullable Object value) {
        return Coerce.number(value).abs();
    }

    /** What is left of a division. */
    public static Object mod(@Nullable Object value, @Nullable Object by) {
        BigDecimal divisor = Coerce.number(by);
        if (divisor.signum() == 0) {
            throw new WeaveException("division by zero");
        }
        return Coerce.number(value).remainder(divisor);
    }

    /** The number to a power. */
    public static Object pow(@Nullable Object value, @Nullable Object exponent) {
        int power = Coerce.whole(exponent);
        if (Math.abs(power) > 10_000) {
            throw new WeaveException("the exponent is too large");
        }
        BigDecimal base = Coerce.number(value);
        return power >= 0 ? base.pow(power) : Ops.divide(BigDecimal.ONE, base.pow(-power));
    }

    /** The square root, as a double. */
    public static Object sqrt(@Nullable Object value) {
        return Ops.whole(BigDecimal.valueOf(Math.sqrt(Coerce.number(value).doubleValue())));
    }

    /** The sum of a list; of none, zero. */
    public static Object sum(@Nullable Object list) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object item : Values.plain(list) == null ? List.of() : Values.elements(list, "sum")) {
            sum = sum.add(Coerce.number(item));
        }
        return sum;
    }

    /** The sum of what a function makes of each element. */
    public static Object sumBy(@Nullable Object list, @Nullable Object function) {
        return sum(Lists.map(list, function));
    }

    /** The mean of a list. */
    public static @Nullable Object avg(@Nullable Object list) {
        List<@Nullable Object> items = Values.plain(list) == null ? List.of() : Values.elements(list, "avg");
        return items.isEmpty() ? null : Ops.divide(sum(items), BigDecimal.valueOf(items.size()));
    }

    /** Whether the number has no fraction. */
    public static boolean isInteger(@Nullable Object value) {
        return Coerce.number(value).stripTrailingZeros().scale() <= 0;
    }

    /** Whether the number has a fraction. */
    public static boolean isDecimal(@Nullable Object value) {
        return !isInteger(value);
    }

    /** Whether two divides the number. */
    public static boolean isEven(@Nullable Object value) {
        return Coerce.number(mod(value, 2)).signum() == 0;
    }

    /** Whether two does not divide the number. */
    public static boolean isOdd(@Nullable Object value) {
        return !isEven(value);
    }

    /** Whether the year of a date has a 29th of February. */
    public static boolean isLeapYear(@Nullable Object date) {
        return ((LocalDate) Dates.to("Date", date, Map.of())).isLeapYear();
    }

    /** The days from one date to another. */
    public static Object daysBetween(@Nullable Object from, @Nullable Object to) {
        Object start = Dates.to("DateTime", from, Map.of());
        Object end = Dates.to("DateTime", to, Map.of());
        return Dates.number(Dates.between(end, start), "days");
    }

    /** A number from zero to before one. */
    public static Object random() {
        return BigDecimal.valueOf(RANDOM.nextDouble());
    }

    /** A whole number from zero to before the bound. */
    public static Object randomInt(@Nullable Object bound) {
        return BigDecimal.valueOf(RANDOM.nextInt(Math.max(1, Coerce.whole(bound))));
    }

    /** A new unique identifier. */
    public static Object uuid() {
        return UUID.randomUUID().toString();
    }
}
