package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of the module for text, where they are not those of the core: null stays null, and questions about it are answered no. */
public final class Strings {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LINE_END = Pattern.compile("\n");

    private Strings() {}

    private static boolean isNull(@Nullable Object value) {
        return Values.plain(value) == null;
    }

    private static boolean all(@Nullable Object text, boolean ofEmpty, IntPredicate holds) {
        if (isNull(text)) {
            return false;
        }
        String plain = Coerce.text(text);
        return plain.isEmpty() ? ofEmpty : plain.codePoints().allMatch(holds);
    }

    /** Whether there are digits, and nothing else. */
    public static Object isNumeric(@Nullable Object text) {
        return all(text, false, Character::isDigit);
    }

    /** Whether there are letters, and nothing else. */
    public static Object isAlpha(@Nullable Object text) {
        return all(text, false, Character::isLetter);
    }

    /** Whether there are letters and digits, and nothing else. */
    public static Object isAlphanumeric(@Nullable Object text) {
        return all(text, false, Character::isLetterOrDigit);
    }

    /** Whether there are capital letters, and nothing else. */
    public static Object isUpperCase(@Nullable Object text) {
        return all(text, false, Character::isUpperCase);
    }

    /** Whether there are small letters, and nothing else. */
    public static Object isLowerCase(@Nullable Object text) {
        return all(text, false, Character::isLowerCase);
    }

    /** Whether there is nothing but blanks. */
    public static Object isWhitespace(@Nullable Object text) {
        return all(text, true, Character::isWhitespace);
    }

    /** The words between blanks. */
    public static @Nullable Object words(@Nullable Object text) {
        return isNull(text) ? null : list(BLANKS.split(Coerce.text(text), -1));
    }

    /** The lines. */
    public static @Nullable Object lines(@Nullable Object text) {
        return isNull(text) ? null : list(LINE_END.split(Coerce.text(text), -1));
    }

    private static List<@Nullable Object> list(String[] parts) {
        return new ArrayList<@Nullable Object>(Arrays.asList(parts));
    }

    /** With another text in place of each occurrence of one. */
    public static @Nullable Object replaceAll(
            @Nullable Object text, @Nullable Object target, @Nullable Object replacement) {
        return isNull(text) ? null : Coerce.text(text).replace(Coerce.text(target), Coerce.text(replacement));
    }

    /** Without any occurrence of a text. */
    public static @Nullable Object remove(@Nullable Object text, @Nullable Object unwanted) {
        return isNull(text) ? null : Coerce.text(text).replace(Coerce.text(unwanted), "");
    }

    /** From one index to before another, as far as the text goes. */
    public static @Nullable Object substring(@Nullable Object text, @Nullable Object from, @Nullable Object until) {
        if (isNull(text)) {
            return null;
        }
        String plain = Coerce.text(text);
        int begin = Math.min(Math.max(0, Coerce.whole(from)), plain.length());
        int end = Math.min(Math.max(begin, Coerce.whole(until)), plain.length());
        return plain.substring(begin, end);
    }

    /** So many characters from the beginning. */
    public static @Nullable Object first(@Nullable Object text, @Nullable Object count) {
        return substring(text, BigDecimal.ZERO, count);
    }

    /** So many characters at the end. */
    public static @Nullable Object last(@Nullable Object text, @Nullable Object count) {
        if (isNull(text)) {
            return null;
        }
        String plain = Coerce.text(text);
        return plain.substring(Math.max(0, plain.length() - Math.max(0, Coerce.whole(count))));
    }

    /** The same, cut to so many characters. */
    public static @Nullable Object withMaxSize(@Nullable Object text, @Nullable Object most) {
        return first(text, most);
    }

    /** With an end that it has once. */
    public static @Nullable Object appendIfMissing(@Nullable Object text, @Nullable Object end) {
        if (isNull(text)) {
            return null;
        }
        String plain = Coerce.text(text);
        return plain.endsWith(Coerce.text(end)) ? plain : plain + Coerce.text(end);
    }

    /** With a beginning that it has once. */
    public static @Nullable Object prependIfMissing(@Nullable Object text, @Nullable Object begin) {
        if (isNull(text)) {
            return null;
        }
        String plain = Coerce.text(text);
        return plain.startsWith(Coerce.text(begin)) ? plain : Coerce.text(begin) + plain;
    }

    /** Between two of a text. */
    public static @Nullable Object wrapWith(@Nullable Object text, @Nullable Object around) {
        return isNull(text) ? null : Coerce.text(around) + Coerce.text(text) + Coerce.text(around);
    }

    /** How often a text or a pattern occurs. */
    public static Object countMatches(@Nullable Object text, @Nullable Object sought) {
        if (isNull(text)) {
            return BigDecimal.ZERO;
        }
        Object plain = Values.plain(sought);
        Pattern pattern =
                plain instanceof String literal ? Pattern.compile(Pattern.quote(literal)) : Coerce.pattern(plain);
        Matcher found = pattern.matcher(Coerce.text(text));
        int count = 0;
        while (found.find()) {
            count++;
        }
        return BigDecimal.valueOf(count);
    }

    /** The number of the first character. */
    public static Object charCode(@Nullable Object text) {
        return charCodeAt(text, BigDecimal.ZERO);
    }

    /** The number of the character at an index. */
    public static Object charCodeAt(@Nullable Object text, @Nullable Object index) {
        String plain = Coerce.text(text);
        int at = Coerce.whole(index);
        if (at < 0 || at >= plain.length()) {
            throw new WeaveException("there is no character at " + at);
        }
        return BigDecimal.valueOf(plain.charAt(at));
    }

    /** The character of a number. */
    public static Object fromCharCode(@Nullable Object code) {
        return String.valueOf((char) Coerce.whole(code));
    }

    /** Where a part is found last, or minus one. */
    public static Object lastIndexOf(@Nullable Object value, @Nullable Object part) {
        List<@Nullable Object> list = Values.list(Values.plain(value));
        return BigDecimal.valueOf(
                list == null
                        ? Coerce.text(value).lastIndexOf(Coerce.text(part))
                        : list.stream().map(Coerce::text).toList().lastIndexOf(Coerce.text(part)));
    }
}
