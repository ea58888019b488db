package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as other types, as the operator {@code as} and the operators that need a type do it. */
public final class Coerce {

    private Coerce() {}

    /** The value as a type, by its name in the language. */
    public static @Nullable Object as(@Nullable Object value, String type, Obj options) {
        Map<String, String> texts = texts(options);
        Object plain = Values.plain(value);
        return switch (type) {
            case "String" -> string(value, texts);
            case "Number" -> numberAs(plain, texts);
            case "Boolean" -> bool(plain);
            case "Date", "DateTime", "LocalDateTime", "LocalTime", "Time" -> date(type, plain, texts);
            case "Period" -> plain instanceof String text ? Dates.period(text) : plain;
            case "TimeZone" -> plain instanceof ZonedDateTime zoned ? zoned.getZone() : ZoneId.of(text(plain));
            case "Regex" -> pattern(plain);
            case "Binary" -> plain instanceof byte[] bytes ? bytes : text(value).getBytes(StandardCharsets.UTF_8);
            case "Array" -> Values.elements(value, "as Array");
            case "Object" -> plain == null ? null : object(value);
            case "Key" -> Key.from(value).value();
            case "Null" -> plain == null ? null : refuse(plain, "Null");
            default -> value;
        };
    }

    private static Object object(@Nullable Object value) {
        Object found = Values.structure(value);
        return found instanceof Obj object ? object : Obj.of(Values.pairs(found, "as Object"));
    }

    private static Object refuse(@Nullable Object value, String type) {
        throw new WeaveException("a " + Values.kind(value) + " cannot be a " + type);
    }

    private static Map<String, String> texts(Obj options) {
        Map<String, String> texts = new HashMap<>();
        options.pairs().forEach(pair -> texts.put(pair.key().name(), text(pair.value())));
        return texts;
    }

    private static Object string(@Nullable Object value, Map<String, String> options) {
        String format = options.get("format");
        Object plain = Values.plain(value);
        if (plain == null) {
            return refuse(null, "String");
        } else if (format == null || plain instanceof String) {
            return text(value);
        } else if (plain instanceof Number number) {
            return format(number, format, options.get("locale"));
        }
        return Dates.text(plain, format, options.get("locale"));
    }

    static String format(Number number, String format, @Nullable String locale) {
        try {
            Locale place = locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale);
            DecimalFormat pattern = new DecimalFormat(format, DecimalFormatSymbols.getInstance(place));
            pattern.setRoundingMode(RoundingMode.HALF_UP);
            return pattern.format(Values.decimal(number));
        } catch (IllegalArgumentException e) {
            throw new WeaveException("no pattern of a number", e);
        }
    }

    private static Object numberAs(@Nullable Object plain, Map<String, String> options) {
        String format = options.get("format");
        if (format != null && plain instanceof String text) {
            return parse(text, format, options.get("locale"));
        }
        Object number = plain == null || plain instanceof String || plain instanceof Number || plain instanceof Boolean
                ? number(plain)
                : Dates.number(plain, options.get("unit"));
        return format == null ? number : Noted.formatted(number, format);
    }

    private static BigDecimal parse(String text, String format, @Nullable String locale) {
        try {
            Locale place = locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale);
            DecimalFormat pattern = new DecimalFormat(format, DecimalFormatSymbols.getInstance(place));
            pattern.setParseBigDecimal(true);
            return (BigDecimal) pattern.parse(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw new WeaveException("the text is no number of that format", e);
        }
    }

    private static Object date(String type, @Nullable Object plain, Map<String, String> options) {
        Object date = Dates.to(type, plain, options);
        String format = options.get("format");
        return format == null ? date : Noted.formatted(date, format);
    }

    /** The value as a number; text must hold one. */
    public static BigDecimal number(@Nullable Object value) {
        Object plain = Values.plain(value);
        if (plain instanceof Number number) {
            return Values.decimal(number);
        } else if (plain instanceof String text) {
            try {
                return new BigDecimal(text.strip());
            } catch (NumberFormatException e) {
                throw new WeaveException("the text is no number", e);
            }
        }
        throw new WeaveException("a " + Values.kind(plain) + " is no number");
    }

    /** The value as a whole number of 32 bits. */
    public static int whole(@Nullable Object value) {
        try {
            return number(value).setScale(0, RoundingMode.FLOOR).intValueExact();
        } catch (ArithmeticException e) {
            throw new WeaveException("the number is too large", e);
        }
    }

    static boolean bool(@Nullable Object value) {
        Object plain = Values.plain(value);
        if (plain instanceof Boolean flag) {
            return flag;
        } else if (plain instanceof String text && text.strip().matches("(?i)true|false")) {
            return Boolean.parseBoolean(text.strip());
        }
        throw new WeaveException("a " + Values.kind(plain) + " is neither true nor false");
    }

    /** Whether a condition holds; null does not. */
    public static boolean truth(@Nullable Object value) {
        return Values.plain(value) != null && bool(value);
    }

    /** The value as text: scalars in their standard form, structures as JSON, null as the word. */
    public static String text(@Nullable Object value) {
        if (value instanceof Noted noted && noted.format() != null && noted.value() != null) {
            Object scalar = noted.value();
            return scalar instanceof Number number
                    ? format(number, noted.format(), null)
                    : Dates.text(scalar, noted.format(), null);
        }
        Object plain = Values.plain(value);
        if (plain == null) {
            return "null";
        } else if (plain instanceof Number number) {
            return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        }
        return plain instanceof String text ? text : rareText(plain);
    }

    private static String rareText(Object plain) {
        String kind = Values.kind(plain);
        if (plain instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        } else if ("Array".equals(kind) || (plain instanceof Map<?, ?>)) {
            return JsonText.write(plain, Map.of());
        } else if (plain instanceof Range range) {
            return String.join(",", range.values().stream().map(Coerce::text).toList());
        }
        return plain instanceof Date || kind.endsWith("Time") || "Date".equals(kind)
                ? Dates.text(plain, null, null)
                : plain.toString();
    }

    /** The value as a regular expression. */
    static Pattern pattern(@Nullable Object value) {
        if (value instanceof Pattern pattern) {
            return pattern;
        }
        try {
            return Pattern.compile(text(value));
        } catch (PatternSyntaxException e) {
            throw new WeaveException("no regular expression", e);
        }
    }

    /** Whether the value is of a type, by its name in the language. */
    public static boolean is(@Nullable Object value, String type) {
        String kind = Values.kind(value);
        return "Any".equals(type) || kind.equals(type) || ("Array".equals(type) && "Range".equals(kind));
    }

    /** The value as plain Java: maps, lists, whole numbers as Integer, Long or BigInteger, others as BigDecimal. */
    public static @Nullable Object java(@Nullable Object value) {
        Object plain = Values.plain(value);
        if (plain instanceof BigDecimal decimal) {
            return number(decimal);
        } else if (plain instanceof Obj object) {
            return map(object);
        } else if (plain instanceof Range range) {
            return java(range.values());
        } else if (plain instanceof List<?> list) {
            return list.stream().map(Coerce::java).collect(Collectors.toCollection(ArrayList::new));
        }
        return plain;
    }

    private static Object map(Obj object) {
        boolean plain = object.size() == object.pairs().size()
                && object.pairs().stream().allMatch(pair -> pair.key().plain());
        if (!plain) {
            return object;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.pairs().forEach(pair -> map.put(pair.key().name(), java(pair.value())));
        return map;
    }

    private static Object number(BigDecimal decimal) {
        if (decimal.scale() > 0) {
            return decimal;
        }
        int bits = decimal.toBigInteger().bitLength();
        if (bits < 32) {
            return decimal.intValueExact();
        }
        return bits < 64 ? (Object) decimal.longValueExact() : decimal.toBigInteger();
    }
}
