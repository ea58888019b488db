package dev.unbus.esb.runtime.mule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Validations: each fails with an error of a type of its own, and leaves the message as it is. */
public final class Validations {

    /** The exchange variable with the value. */
    public static final String VALUE = "MuleValidated";

    /** The exchange variable with the text of the error. */
    public static final String TEXT = "MuleValidationMessage";

    private static final Pattern EMAIL =
            Pattern.compile("[\\w!#$%&'*+/=?^`{|}~.-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    private static final String FAILURES = "MuleValidationFailures.";

    private Validations() {}

    /** Fails unless the value is true, or false when that is {@code wanted}. */
    public static void isTrue(Exchange exchange, boolean wanted) {
        boolean value = Boolean.parseBoolean(String.valueOf(exchange.removeVariable(VALUE)));
        check(exchange, value == wanted, "INVALID_BOOLEAN", "Value was expected to be " + wanted);
    }

    /** Fails when the value is missing. */
    public static void isNotNull(Exchange exchange) {
        check(exchange, exchange.removeVariable(VALUE) != null, "NULL", "Value is null");
    }

    /** Fails when the value is there. */
    public static void isNull(Exchange exchange) {
        check(exchange, exchange.removeVariable(VALUE) == null, "NOT_NULL", "Value is not null");
    }

    /** Fails when the value is empty or blank. */
    public static void isNotBlankString(Exchange exchange) {
        Object value = exchange.removeVariable(VALUE);
        check(exchange, value != null && !String.valueOf(value).isBlank(), "BLANK_STRING", "String is blank");
    }

    /** Fails unless the value is empty or blank. */
    public static void isBlankString(Exchange exchange) {
        Object value = exchange.removeVariable(VALUE);
        check(exchange, value == null || String.valueOf(value).isBlank(), "NOT_BLANK_STRING", "String is not blank");
    }

    /** Fails when the collection is empty. */
    public static void isNotEmptyCollection(Exchange exchange) {
        check(exchange, size(exchange.removeVariable(VALUE)) > 0, "EMPTY_COLLECTION", "Collection is empty");
    }

    /** Fails unless the collection is empty. */
    public static void isEmptyCollection(Exchange exchange) {
        check(exchange, size(exchange.removeVariable(VALUE)) == 0, "NOT_EMPTY_COLLECTION", "Collection is not empty");
    }

    private static int size(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : value == null ? 0 : 1;
    }

    /** Fails unless text or collection have at least {@code MuleLeast} and at most {@code MuleMost} characters or items. */
    public static void isSize(Exchange exchange) {
        Object value = exchange.removeVariable(VALUE);
        int size = value instanceof CharSequence text ? text.length() : size(value);
        BigDecimal least = bound(exchange, "MuleLeast");
        BigDecimal most = bound(exchange, "MuleMost");
        boolean within = (least == null || size >= least.intValue()) && (most == null || size <= most.intValue());
        check(exchange, value != null && within, "INVALID_SIZE", "the size is " + size);
    }

    private static @Nullable BigDecimal bound(Exchange exchange, String variable) {
        Object bound = exchange.removeVariable(variable);
        return bound == null || String.valueOf(bound).isBlank()
                ? null
                : new BigDecimal(String.valueOf(bound).trim());
    }

    /** Notes that a validation among several has failed; any other error is passed on. */
    public static void failed(Exchange exchange, String id) {
        MuleErrorException error = MuleErrorException.in(MuleErrors.current(exchange));
        if (error == null || !error.namespace().equals("VALIDATION")) {
            MuleErrors.propagate(exchange);
            return;
        }
        List<String> failures = new ArrayList<>(failures(exchange, id));
        failures.add(String.valueOf(error.getMessage()));
        exchange.setProperty(FAILURES + id, failures);
    }

    /** Ends {@code any} of this many validations: fails when each of them has. */
    public static void any(Exchange exchange, String id, int count) {
        if (failures(exchange, id).size() < count) {
            exchange.removeProperty(FAILURES + id);
        }
        all(exchange, id);
    }

    /** Fails when one of several validations has failed. */
    public static void all(Exchange exchange, String id) {
        List<String> failures = failures(exchange, id);
        exchange.removeProperty(FAILURES + id);
        if (!failures.isEmpty()) {
            throw new MuleErrorException("VALIDATION", "MULTIPLE", String.join("\n", failures));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> failures(Exchange exchange, String id) {
        return exchange.getProperty(FAILURES + id, List.of(), List.class);
    }

    /** Fails unless the value is a number; {@code whole} says that it must be one without a fraction. */
    public static void isNumber(Exchange exchange, boolean whole) {
        String text = String.valueOf(exchange.removeVariable(VALUE)).trim();
        boolean number = text.matches(whole ? "[+-]?\\d+" : "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
        BigDecimal least = bound(exchange, "MuleLeast");
        BigDecimal most = bound(exchange, "MuleMost");
        boolean within = number
                && (least == null || least.compareTo(new BigDecimal(text)) <= 0)
                && (most == null || most.compareTo(new BigDecimal(text)) >= 0);
        check(exchange, within, "INVALID_NUMBER", text + " is not a valid number");
    }

    /** Fails unless the value is an address of mail. */
    public static void isEmail(Exchange exchange) {
        String text = Objects.toString(exchange.removeVariable(VALUE), "");
        check(exchange, EMAIL.matcher(text).matches(), "INVALID_EMAIL", text + " is not a valid email address");
    }

    /** The same; the variable {@code MuleCaseSensitive} says whether the case matters, which it does without one. */
    public static void matchesRegex(Exchange exchange) {
        Object given = exchange.removeVariable("MuleCaseSensitive");
        matchesRegex(exchange, given == null || Boolean.parseBoolean(String.valueOf(given)));
    }

    /** Fails unless the value matches the pattern in the variable {@code MulePattern}. */
    public static void matchesRegex(Exchange exchange, boolean caseSensitive) {
        String text = Objects.toString(exchange.removeVariable(VALUE), "");
        String pattern = Objects.toString(exchange.removeVariable("MulePattern"), "");
        try {
            int flags = caseSensitive ? 0 : Pattern.CASE_INSENSITIVE;
            boolean matches = Pattern.compile(pattern, flags).matcher(text).matches();
            check(exchange, matches, "MISMATCH", text + " does not match " + pattern);
        } catch (PatternSyntaxException malformed) {
            throw new MuleErrorException("VALIDATION", "MISMATCH", "no pattern: " + pattern, malformed);
        }
    }

    static void check(Exchange exchange, boolean valid, String identifier, String otherwise) {
        Object text = exchange.removeVariable(TEXT);
        if (!valid) {
            boolean given = text != null && !String.valueOf(text).isEmpty();
            throw new MuleErrorException("VALIDATION", identifier, given ? String.valueOf(text) : otherwise);
        }
    }
}
