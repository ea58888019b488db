package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions over text, and those that take text, lists and objects alike; null in, null out. */
public final class Texts {

    private Texts() {}

    private static boolean isNull(@Nullable Object value) {
        return Values.plain(value) == null;
    }

    static List<@Nullable Object> characters(String text) {
        List<@Nullable Object> characters = new ArrayList<>();
        text.chars().forEach(c -> characters.add(String.valueOf((char) c)));
        return characters;
    }

    /** In capital letters. */
    public static @Nullable Object upper(@Nullable Object text) {
        return isNull(text) ? null : Coerce.text(text).toUpperCase(Locale.ROOT);
    }

    /** In small letters. */
    public static @Nullable Object lower(@Nullable Object text) {
        return isNull(text) ? null : Coerce.text(text).toLowerCase(Locale.ROOT);
    }

    /** Without blanks at both ends. */
    public static @Nullable Object trim(@Nullable Object text) {
        return isNull(text) ? null : Coerce.text(text).trim();
    }

    /** The words apart, each with a capital and the rest small. */
    public static @Nullable Object capitalize(@Nullable Object text) {
        if (isNull(text)) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        for (String word : Words.of(Coerce.text(text))) {
            result.append(result.isEmpty() ? "" : " ").append(Words.capital(word));
        }
        return result.toString();
    }

    /** The words in one, from the second on with a capital. */
    public static @Nullable Object camelize(@Nullable Object text) {
        if (isNull(text)) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        for (String word : Words.of(Coerce.text(text))) {
            result.append(result.isEmpty() ? word : Words.capital(word));
        }
        return result.toString();
    }

    /** The words in small letters, joined by a dash. */
    public static @Nullable Object dasherize(@Nullable Object text) {
        return isNull(text) ? null : String.join("-", Words.of(Coerce.text(text)));
    }

    /** The words in small letters, joined by an underscore. */
    public static @Nullable Object underscore(@Nullable Object text) {
        return isNull(text) ? null : String.join("_", Words.of(Coerce.text(text)));
    }

    /** The number of elements, pairs or characters. */
    public static Object sizeOf(@Nullable Object value) {
        Object plain = Values.plain(value);
        List<@Nullable Object> list = Values.list(plain);
        if (plain == null) {
            return BigDecimal.ZERO;
        } else if (list != null) {
            return BigDecimal.valueOf(list.size());
        } else if (plain instanceof byte[] bytes) {
            return BigDecimal.valueOf(bytes.length);
        } else if ("Object".equals(Values.kind(plain))) {
            return BigDecimal.valueOf(Values.pairs(plain, "sizeOf").size());
        }
        return BigDecimal.valueOf(Coerce.text(value).length());
    }

    /** Whether there is no element, pair or character. */
    public static boolean isEmpty(@Nullable Object value) {
        return Coerce.number(sizeOf(value)).signum() == 0;
    }

    /** Whether there is only white space. */
    public static boolean isBlank(@Nullable Object value) {
        return isNull(value) || Coerce.text(value).isBlank();
    }

    /** Whether a list holds an equal element, or text holds text or a match of a pattern. */
    public static boolean contains(@Nullable Object value, @Nullable Object part) {
        List<@Nullable Object> list = Values.list(Values.plain(value));
        if (list != null) {
            return list.stream().anyMatch(item -> Ops.equal(item, part));
        } else if (isNull(value)) {
            return false;
        }
        return part instanceof Pattern pattern
                ? pattern.matcher(Coerce.text(value)).find()
                : Coerce.text(value).contains(Coerce.text(part));
    }

    /** Whether text begins with text. */
    public static boolean startsWith(@Nullable Object text, @Nullable Object start) {
        return !isNull(text) && Coerce.text(text).startsWith(Coerce.text(start));
    }

    /** Whether text ends with text. */
    public static boolean endsWith(@Nullable Object text, @Nullable Object end) {
        return !isNull(text) && Coerce.text(text).endsWith(Coerce.text(end));
    }

    /** Whether the whole text is a match. */
    public static boolean matches(@Nullable Object text, @Nullable Object pattern) {
        return !isNull(text)
                && Coerce.pattern(pattern).matcher(Coerce.text(text)).matches();
    }

    /** The groups of the match of the whole text; none where it does not match. */
    public static Object match(@Nullable Object text, @Nullable Object pattern) {
        Matcher matcher = Coerce.pattern(pattern).matcher(Coerce.text(text));
        return matcher.matches() ? groups(matcher) : Ops.list();
    }

    private static List<@Nullable Object> groups(Matcher matcher) {
        List<@Nullable Object> groups = new ArrayList<>();
        for (int i = 0; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return groups;
    }

    /** The groups of every match in the text. */
    public static Object scan(@Nullable Object text, @Nullable Object pattern) {
        List<@Nullable Object> found = new ArrayList<>();
        Matcher matcher = Coerce.pattern(pattern).matcher(isNull(text) ? "" : Coerce.text(text));
        while (matcher.find()) {
            found.add(groups(matcher));
        }
        return found;
    }

    /** The positions of an element, of text or of matches. */
    public static Object find(@Nullable Object value, @Nullable Object part) {
        List<@Nullable Object> found = new ArrayList<>();
        List<@Nullable Object> list = Values.list(Values.plain(value));
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                if (Ops.equal(list.get(i), part)) {
                    found.add(BigDecimal.valueOf(i));
                }
            }
            return found;
        }
        boolean regex = part instanceof Pattern;
        Matcher matcher = literal(part).matcher(isNull(value) ? "" : Coerce.text(value));
        while (matcher.find()) {
            found.add(regex ? Ops.list(BigDecimal.valueOf(matcher.start())) : BigDecimal.valueOf(matcher.start()));
        }
        return found;
    }

    private static Pattern literal(@Nullable Object part) {
        return part instanceof Pattern pattern ? pattern : Pattern.compile(Pattern.quote(Coerce.text(part)));
    }

    /** The first position of a part, or minus one. */
    public static Object indexOf(@Nullable Object value, @Nullable Object part) {
        List<@Nullable Object> found = Values.elements(find(value, part), "indexOf");
        Object first = found.isEmpty() ? BigDecimal.ONE.negate() : found.get(0);
        return first instanceof List<?> ? BigDecimal.valueOf(Coerce.whole(Select.at(first, 0))) : Coerce.number(first);
    }

    /** The text with every match replaced by what a function makes of its groups and position. */
    public static @Nullable Object replace(@Nullable Object text, @Nullable Object what, @Nullable Object function) {
        if (isNull(text)) {
            return null;
        }
        Pattern pattern = literal(what);
        Matcher matcher = pattern.matcher(Coerce.text(text));
        return matcher.replaceAll(match -> {
            List<@Nullable Object> groups = new ArrayList<>();
            for (int i = 0; i <= match.groupCount(); i++) {
                groups.add(match.group(i));
            }
            Object with = Fn.of(function).call(groups, BigDecimal.valueOf(match.start()));
            return Matcher.quoteReplacement(Coerce.text(with));
        });
    }

    /** The parts between a separator or the matches of a pattern. */
    public static @Nullable Object split(@Nullable Object text, @Nullable Object by) {
        if (isNull(text)) {
            return null;
        }
        Pattern pattern = literal(by);
        return new ArrayList<@Nullable Object>(List.of(pattern.split(Coerce.text(text), -1)));
    }

    /** Text or a list from behind. */
    public static @Nullable Object reverse(@Nullable Object value) {
        List<@Nullable Object> list = Values.list(Values.plain(value));
        if (list == null) {
            return isNull(value)
                    ? null
                    : new StringBuilder(Coerce.text(value)).reverse().toString();
        }
        Collections.reverse(list);
        return list;
    }

    /** What stands before the first separator, or nothing. */
    public static @Nullable Object before(@Nullable Object text, @Nullable Object separator) {
        int at = isNull(text) ? -1 : Coerce.text(text).indexOf(Coerce.text(separator));
        return isNull(text) ? null : at < 0 ? "" : Coerce.text(text).substring(0, at);
    }

    /** What stands behind the first separator, or nothing. */
    public static @Nullable Object after(@Nullable Object text, @Nullable Object separator) {
        int at = isNull(text) ? -1 : Coerce.text(text).indexOf(Coerce.text(separator));
        return isNull(text)
                ? null
                : at < 0
                        ? ""
                        : Coerce.text(text)
                                .substring(at + Coerce.text(separator).length());
    }

    /** What stands before the last separator, or nothing. */
    public static @Nullable Object beforeLast(@Nullable Object text, @Nullable Object separator) {
        int at = isNull(text) ? -1 : Coerce.text(text).lastIndexOf(Coerce.text(separator));
        return isNull(text) ? null : at < 0 ? "" : Coerce.text(text).substring(0, at);
    }

    /** What stands behind the last separator, or nothing. */
    public static @Nullable Object afterLast(@Nullable Object text, @Nullable Object separator) {
        int at = isNull(text) ? -1 : Coerce.text(text).lastIndexOf(Coerce.text(separator));
        return isNull(text)
                ? null
                : at < 0
                        ? ""
                        : Coerce.text(text)
                                .substring(at + Coerce.text(separator).length());
    }

    /** The text, filled at its left. */
    public static @Nullable Object leftPad(@Nullable Object text, @Nullable Object size, @Nullable Object with) {
        return isNull(text) ? null : padding(text, size, with) + Coerce.text(text);
    }

    /** The text, filled at its right. */
    public static @Nullable Object rightPad(@Nullable Object text, @Nullable Object size, @Nullable Object with) {
        return isNull(text) ? null : Coerce.text(text) + padding(text, size, with);
    }

    private static String padding(@Nullable Object text, @Nullable Object size, @Nullable Object with) {
        int missing = Math.min(100_000, Coerce.whole(size) - Coerce.text(text).length());
        return (with == null ? " " : Coerce.text(with)).repeat(Math.max(0, missing));
    }

    /** The text so many times. */
    public static Object repeat(@Nullable Object text, @Nullable Object times) {
        return Coerce.text(text).repeat(Math.max(0, Math.min(100_000, Coerce.whole(times))));
    }

    /** The name of the value's type. */
    public static Object typeOf(@Nullable Object value) {
        return Values.kind(value);
    }
}
