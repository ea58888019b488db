package dev.unbus.cli.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells secrets that stand in the clear by their names and by their shapes. */
public final class ClearSecrets {

    private static final Pattern NAME = Pattern.compile(
            "(?:.*[-._])?(?:password|passwd|pwd|passphrase|secret|token|credentials?|api[-._]?key|access[-._]?key|private[-._]?key"
                    + "|client[-._]?secret|secret[-._]?key)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}:]*}|\\{\\{[^{}:]*}}");
    private static final Pattern NO_SECRET = Pattern.compile("|true|false|none|null|[0-9]{1,5}(?:ms|s|m|h|d)?");
    private static final Map<String, Pattern> SHAPES = Map.of(
            "a private key", Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
            "a JSON web token", Pattern.compile("\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]*"),
            "a URL with a password",
                    Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/:@?#${}]*:[^\\s/@?#${}]+@", Pattern.CASE_INSENSITIVE),
            "a password in a URL",
                    Pattern.compile(
                            "(?:jdbc|amqps?|https?|tcp):.*[?&;]password=[^\\s${}&;]+", Pattern.CASE_INSENSITIVE),
            "an access key",
                    Pattern.compile(
                            "\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|glpat-[\\w-]{20,}|xox[abprs]-[\\w-]{10,})\\b"));
    private static final List<String> ORDER = List.of(
            "a private key", "a JSON web token", "a URL with a password", "a password in a URL", "an access key");

    private ClearSecrets() {}

    /** True when what has this name, such as {@code quarkus.datasource.password} or {@code API_KEY}, is a secret. */
    public static boolean isNamedLikeOne(String name) {
        String words =
                name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
        return NAME.matcher(words.replace("\"", "")).matches();
    }

    /** What kind of secret the value has the shape of, whatever its name is. */
    public static Optional<String> shape(String value) {
        return ORDER.stream()
                .filter(kind ->
                        SHAPES.getOrDefault(kind, EXPRESSION).matcher(value).find())
                .findFirst();
    }

    /** True when a value of that name has to stay hidden. */
    public static boolean hides(String name, String value) {
        return isNamedLikeOne(name) || shape(value).isPresent();
    }

    /** What stands there in the clear, if anything does; references to other places are none. */
    static Optional<String> of(String name, String value) {
        String literal = EXPRESSION.matcher(value).replaceAll("").strip();
        Optional<String> shape = shape(value);
        if (shape.isPresent() || !isNamedLikeOne(name)) {
            return shape;
        }
        String standard = literal.replaceFirst("^\\$\\{[^:}]*:(.*)}$", "$1").strip();
        return NO_SECRET.matcher(standard).matches() ? Optional.empty() : Optional.of("the value of a secret");
    }

    /**
     * The same of a constant in a program: there names such as {@code TOKEN} are also those of headers, fields and files, so that a
     * value counts when its name says password, or when it looks random.
     */
    static Optional<String> ofConstant(String name, String value) {
        Optional<String> shape = shape(value);
        if (shape.isPresent() || !isNamedLikeOne(name) || isNamedLikeOne(value) || value.isBlank()) {
            return shape;
        }
        boolean says = name.toLowerCase(Locale.ROOT).matches(".*(?:password|passwd|pwd|passphrase)");
        boolean counts = says ? !value.matches("\\$?\\{.*") && of(name, value).isPresent() : looksRandom(value);
        return counts ? Optional.of("the value of a secret") : Optional.empty();
    }

    private static boolean looksRandom(String value) {
        boolean mixed = value.matches(".*[0-9].*") && value.matches(".*[A-Za-z].*");
        boolean words = value.matches("[a-z]+(?:[._/-][a-z0-9]+)+");
        return mixed && !words && value.matches("[\\w+/=.~-]{12,}") && entropy(value) >= 3;
    }

    /** Shannon's entropy in bits a character. */
    private static double entropy(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(
                        letter -> value.chars().filter(other -> other == letter).count() / (double) value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
