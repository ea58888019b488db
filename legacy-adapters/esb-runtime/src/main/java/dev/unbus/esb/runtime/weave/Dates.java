package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates, times and periods: their literals, their types, and the way between them. */
public final class Dates {

    private static final Map<String, String> KINDS = Map.of(
            "LocalDate", "Date",
            "LocalDateTime", "LocalDateTime",
            "ZonedDateTime", "DateTime",
            "OffsetDateTime", "DateTime",
            "Instant", "DateTime",
            "LocalTime", "LocalTime",
            "OffsetTime", "Time",
            "Period", "Period",
            "Duration", "Period");

    private Dates() {}

    static String kind(Object temporal) {
        return KINDS.getOrDefault(temporal.getClass().getSimpleName(), "Object");
    }

    /** The value of a literal between bars: date, time, date and time, period or zone. */
    public static Object literal(String text) {
        try {
            if (text.startsWith("P") || text.startsWith("-P")) {
                return period(text);
            } else if (text.matches("[A-Z][A-Za-z]*(/.*)?|[+-]\\d\\d:\\d\\d")) {
                return ZoneId.of(text);
            } else if (text.contains("T") && text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d|\\])")) {
                return ZonedDateTime.parse(text);
            } else if (text.contains("T")) {
                return LocalDateTime.parse(text);
            } else if (text.contains(":")) {
                return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetTime.parse(text) : LocalTime.parse(text);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WeaveException("no date, time or period", e);
        }
    }

    static Object period(String text) {
        try {
            return text.contains("T") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeException e) {
            throw new WeaveException("no period", e);
        }
    }

    /** Now, in the zone of the machine. */
    public static Object now() {
        return ZonedDateTime.now(ZoneId.systemDefault());
    }

    /** The date of a day, counted from today. */
    public static Object day(int offset) {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(offset);
    }

    @SuppressWarnings("JavaUtilDate") // What old beans hold.
    static Object modern(Object value) {
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().atZone(calendar.getTimeZone().toZoneId());
        } else if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault());
        } else if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        } else if (value instanceof OffsetDateTime offset) {
            return offset.toZonedDateTime();
        }
        return value;
    }

    static String text(Object temporal, @Nullable String format, @Nullable String locale) {
        Object modern = modern(temporal);
        if (format == null || !(modern instanceof TemporalAccessor accessor)) {
            return iso(modern);
        }
        try {
            return formatter(format, locale).format(accessor);
        } catch (DateTimeException e) {
            throw new WeaveException("the format does not fit a " + kind(modern), e);
        }
    }

    private static String iso(Object temporal) {
        if (temporal instanceof ZonedDateTime zoned) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned);
        } else if (temporal instanceof LocalDateTime local) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
        } else if (temporal instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return temporal.toString();
    }

    static DateTimeFormatter formatter(String format, @Nullable String locale) {
        try {
            return DateTimeFormatter.ofPattern(format, locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale));
        } catch (IllegalArgumentException e) {
            throw new WeaveException("no pattern of a date", e);
        }
    }

    /** A value as a type of date or time. */
    static Object to(String kind, @Nullable Object value, Map<String, String> options) {
        Object plain = Values.plain(value);
        Object source = plain instanceof Number number ? instant(number, options.get("unit")) : plain;
        if (source == null) {
            throw new WeaveException("null is no " + kind);
        }
        try {
            return source instanceof String text ? parse(kind, text, options) : convert(kind, modern(source));
        } catch (DateTimeException e) {
            throw new WeaveException("a " + Values.kind(value) + " that is no " + kind, e);
        }
    }

    private static Object instant(Number number, @Nullable String unit) {
        BigDecimal value = Values.decimal(number);
        Instant instant = "milliseconds".equals(unit)
                ? Instant.ofEpochMilli(value.longValue())
                : Instant.ofEpochSecond(value.longValue());
        return instant.atZone(ZoneOffset.UTC);
    }

    private static Object parse(String kind, String text, Map<String, String> options) {
        String format = options.get("format");
        if (format == null) {
            return convert(kind, literal(text.strip()));
        }
        DateTimeFormatter formatter = formatter(format, options.get("locale"));
        TemporalAccessor parsed = formatter.parseBest(
                text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from, OffsetTime::from, LocalTime::from);
        return convert(kind, parsed);
    }

    private static Object convert(String kind, Object value) {
        if (kind(value).equals(kind)) {
            return value;
        }
        return switch (kind) {
            case "Date" -> LocalDate.from(accessor(value));
            case "DateTime" -> zoned(value);
            case "LocalDateTime" ->
                value instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(accessor(value));
            case "LocalTime" -> LocalTime.from(accessor(value));
            case "Time" ->
                value instanceof LocalTime time ? time.atOffset(ZoneOffset.UTC) : OffsetTime.from(accessor(value));
            default -> throw new WeaveException("a " + kind(value) + " is no " + kind);
        };
    }

    private static TemporalAccessor accessor(Object value) {
        if (value instanceof TemporalAccessor accessor) {
            return accessor;
        }
        throw new WeaveException("a " + Values.kind(value) + " is no date or time");
    }

    private static Object zoned(Object value) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC);
        } else if (value instanceof LocalDateTime local) {
            return local.atZone(ZoneOffset.UTC);
        }
        return ZonedDateTime.from(accessor(value));
    }

    static BigDecimal number(Object value, @Nullable String unit) {
        if (value instanceof TemporalAmount amount) {
            Duration duration = duration(amount);
            return BigDecimal.valueOf(
                    "milliseconds".equals(unit) ? duration.toMillis() : duration.toSeconds() / seconds(unit));
        }
        Instant instant = ((ZonedDateTime) zoned(modern(value))).toInstant();
        return BigDecimal.valueOf("milliseconds".equals(unit) ? instant.toEpochMilli() : instant.getEpochSecond());
    }

    private static Duration duration(TemporalAmount amount) {
        if (amount instanceof Duration duration) {
            return duration;
        } else if (((Period) amount).toTotalMonths() != 0) {
            throw new WeaveException("a period of months has no length");
        }
        return Duration.ofDays(amount.get(ChronoUnit.DAYS));
    }

    private static long seconds(@Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "days" -> 86_400;
            case "hours" -> 3_600;
            case "minutes" -> 60;
            default -> 1;
        };
    }

    static Object plus(Object value, TemporalAmount amount, boolean minus) {
        Temporal temporal = (Temporal) accessor(modern(value));
        try {
            return minus ? temporal.minus(amount) : temporal.plus(amount);
        } catch (DateTimeException e) {
            throw new WeaveException("a " + kind(temporal) + " cannot be moved by that period", e);
        }
    }

    static Object between(Object later, Object earlier) {
        if (later instanceof LocalDate to && earlier instanceof LocalDate from) {
            return Duration.ofDays(to.toEpochDay() - from.toEpochDay());
        }
        try {
            return Duration.between((Temporal) accessor(modern(earlier)), (Temporal) accessor(modern(later)));
        } catch (DateTimeException e) {
            throw new WeaveException("no time between these", e);
        }
    }

    static int compare(Object left, Object right) {
        Object a = modern(left);
        Object b = modern(right);
        if (a instanceof LocalDate x && b instanceof LocalDate y) {
            return x.compareTo(y);
        } else if (a instanceof LocalTime x && b instanceof LocalTime y) {
            return x.compareTo(y);
        } else if (a instanceof TemporalAmount && b instanceof TemporalAmount) {
            return number(a, null).compareTo(number(b, null));
        }
        return ((ZonedDateTime) zoned(a)).toInstant().compareTo(((ZonedDateTime) zoned(b)).toInstant());
    }
}
