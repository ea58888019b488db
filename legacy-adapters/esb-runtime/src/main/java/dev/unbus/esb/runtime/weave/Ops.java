package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operators. */
public final class Ops {

    private Ops() {}

    /** Adds numbers, appends to a list, moves a date by a period. */
    public static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        List<@Nullable Object> list = Values.list(a);
        if (list != null) {
            list.add(right);
            return list;
        } else if (b instanceof TemporalAmount amount && a != null) {
            return Dates.plus(a, amount, false);
        } else if (a instanceof TemporalAmount amount && b != null) {
            return Dates.plus(b, amount, false);
        }
        return Coerce.number(a).add(Coerce.number(b));
    }

    /** Subtracts numbers, removes from a list or an object, moves a date back, or gives the period between two. */
    public static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        List<@Nullable Object> list = Values.list(a);
        if (list != null) {
            list.removeIf(item -> equal(item, right));
            return list;
        } else if (a != null && b instanceof TemporalAmount amount) {
            return Dates.plus(a, amount, true);
        } else if (a instanceof Temporal && b != null) {
            return Dates.between(a, b);
        } else if ("Object".equals(Values.kind(a))) {
            return Objects.without(a, List.of(Coerce.text(right)));
        }
        return Coerce.number(a).subtract(Coerce.number(b));
    }

    /** Subtracts as the first version of the language does: dates are days apart, not hours. */
    public static @Nullable Object subtractDays(@Nullable Object left, @Nullable Object right) {
        boolean dates = Values.plain(left) instanceof LocalDate && Values.plain(right) instanceof LocalDate;
        Object between = subtract(left, right);
        return dates && between instanceof Duration duration ? Period.ofDays((int) duration.toDays()) : between;
    }

    /** Multiplies numbers. */
    public static Object multiply(@Nullable Object left, @Nullable Object right) {
        return Coerce.number(left).multiply(Coerce.number(right));
    }

    /** Divides numbers; what does not end is rounded to 34 digits. */
    public static Object divide(@Nullable Object left, @Nullable Object right) {
        BigDecimal divisor = Coerce.number(right);
        if (divisor.signum() == 0) {
            throw new WeaveException("division by zero");
        }
        return whole(Coerce.number(left).divide(divisor, MathContext.DECIMAL128));
    }

    static BigDecimal whole(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** The number below zero. */
    public static Object negate(@Nullable Object value) {
        return Coerce.number(value).negate();
    }

    /** Joins texts, lists or objects; a date and a time become both in one. */
    public static Object concat(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        if (a == null || b == null) {
            throw new WeaveException("++ does not take null");
        }
        List<@Nullable Object> list = Values.list(a);
        List<@Nullable Object> other = Values.list(b);
        if (list != null && other != null) {
            list.addAll(other);
            return list;
        } else if ("Object".equals(Values.kind(a)) && "Object".equals(Values.kind(b))) {
            return Obj.create().withAll(a).withAll(b);
        } else if (a instanceof LocalDate date && b instanceof LocalTime time) {
            return date.atTime(time);
        }
        return scalar(left, a, list) + scalar(right, b, other);
    }

    private static String scalar(@Nullable Object noted, Object plain, @Nullable List<@Nullable Object> list) {
        if (list != null || "Object".equals(Values.kind(plain))) {
            throw new WeaveException("++ does not join a " + Values.kind(plain) + " with another type");
        }
        return Coerce.text(noted);
    }

    /** What is left of a list or an object without the elements, pairs or keys of the other. */
    public static Object remove(@Nullable Object left, @Nullable Object right) {
        List<@Nullable Object> list = Values.list(Values.structure(left));
        List<@Nullable Object> other = Values.list(right);
        if (list != null) {
            List<@Nullable Object> unwanted = Values.elements(right, "--");
            list.removeIf(item -> unwanted.stream().anyMatch(each -> equal(item, each)));
            return list;
        } else if (other != null) {
            return Objects.without(left, other.stream().map(Coerce::text).toList());
        }
        List<Pair> unwanted = Values.pairs(right, "--");
        List<Pair> rest = new ArrayList<>(Values.pairs(left, "--"));
        rest.removeIf(pair -> unwanted.stream().anyMatch(each -> samePair(pair, each)));
        return Obj.of(rest);
    }

    private static boolean samePair(Pair one, Pair other) {
        return one.key().name().equals(other.key().name()) && equal(one.value(), other.value());
    }

    /** A list with an element before the others. */
    public static Object prepend(@Nullable Object left, @Nullable Object right) {
        Object zone = Values.plain(right);
        if (zone instanceof ZoneId id && Values.plain(left) instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(id);
        }
        List<@Nullable Object> list = Values.elements(right, ">>");
        list.add(0, left);
        return list;
    }

    /** A list with an element behind the others. */
    public static Object append(@Nullable Object left, @Nullable Object right) {
        List<@Nullable Object> list = Values.elements(left, "<<");
        list.add(right);
        return list;
    }

    /** Whether two values are of one type and equal; numbers by value. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        if (a == null || b == null) {
            return a == b;
        } else if (a instanceof Number x && b instanceof Number y) {
            return Values.decimal(x).compareTo(Values.decimal(y)) == 0;
        }
        List<@Nullable Object> list = Values.list(a);
        List<@Nullable Object> other = Values.list(b);
        if (list != null || other != null) {
            return list != null && other != null && sameList(list, other);
        } else if ("Object".equals(Values.kind(a)) && "Object".equals(Values.kind(b))) {
            return samePairs(Values.pairs(a, "=="), Values.pairs(b, "=="));
        }
        return a instanceof Pattern
                ? a.toString().equals(b.toString())
                : Dates.modern(a).equals(Dates.modern(b));
    }

    private static boolean sameList(List<@Nullable Object> list, List<@Nullable Object> other) {
        boolean same = list.size() == other.size();
        for (int i = 0; same && i < list.size(); i++) {
            same = equal(list.get(i), other.get(i));
        }
        return same;
    }

    private static boolean samePairs(List<Pair> pairs, List<Pair> other) {
        boolean same = pairs.size() == other.size();
        for (int i = 0; same && i < pairs.size(); i++) {
            same = samePair(pairs.get(i), other.get(i));
        }
        return same;
    }

    /** Whether two values are equal once they are of one type. */
    public static boolean similar(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        boolean same = equal(a, b);
        if (same || a == null || b == null) {
            return same;
        } else if (Values.list(a) != null && Values.list(b) != null) {
            List<@Nullable Object> list = Values.elements(a, "~=");
            List<@Nullable Object> other = Values.elements(b, "~=");
            return similar(list, other);
        }
        boolean numbers = a instanceof Number || b instanceof Number;
        try {
            return numbers
                    ? Coerce.number(a).compareTo(Coerce.number(b)) == 0
                    : Coerce.text(a).equals(Coerce.text(b));
        } catch (WeaveException e) {
            // Values that cannot be of one type are not similar.
            return false;
        }
    }

    private static boolean similar(List<@Nullable Object> list, List<@Nullable Object> other) {
        boolean same = list.size() == other.size();
        for (int i = 0; same && i < list.size(); i++) {
            same = similar(list.get(i), other.get(i));
        }
        return same;
    }

    /** Compares two values; the right one becomes of the left one's type. */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        if (a == null || b == null) {
            throw new WeaveException("a " + Values.kind(a) + " cannot be compared with a " + Values.kind(b));
        } else if (a instanceof Number x) {
            return Values.decimal(x).compareTo(Coerce.number(b));
        } else if (a instanceof String x) {
            return x.compareTo(Coerce.text(b));
        } else if (a instanceof Boolean x) {
            return x.compareTo(Coerce.bool(b));
        }
        Object other = b instanceof String text ? Dates.to(Values.kind(a), text, Map.of()) : b;
        return Dates.compare(a, other);
    }

    /** The value, or another where it is null. */
    public static @Nullable Object orElse(@Nullable Object value, Supplier<@Nullable Object> otherwise) {
        return Values.plain(value) == null ? otherwise.get() : value;
    }

    /** Text of parts: what stands between is text, values are written as text. */
    public static String join(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(Coerce.text(part));
        }
        return text.toString();
    }

    /** Text of parts as a text with expressions in it has them: null is the word. */
    public static String mixed(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(Values.plain(part) == null ? "null" : Coerce.text(part));
        }
        return text.toString();
    }

    /** A list of what was given. */
    public static List<@Nullable Object> list(@Nullable Object... items) {
        return new ArrayList<>(Arrays.asList(items));
    }
}
