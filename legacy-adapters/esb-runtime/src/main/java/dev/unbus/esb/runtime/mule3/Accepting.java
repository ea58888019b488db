package dev.unbus.esb.runtime.mule3;

import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What filters with patterns accept; a star stands for any text, at the beginning, at the end, or at both. */
public final class Accepting {

    /** The variable with a regular expression. */
    public static final String PATTERN = "MuleFilterPattern";

    private Accepting() {}

    /**
     * Whether a property matches a pattern; one that is not there is the word {@code null}.
     *
     * @param scope {@code inbound}, {@code invocation}, {@code session} or {@code outbound}
     */
    public static boolean property(
            Exchange exchange, String scope, String name, String pattern, boolean caseSensitive) {
        Object value =
                switch (scope) {
                    case "inbound" -> Properties.inbound(exchange, name);
                    case "invocation", "session" -> exchange.getVariable(name);
                    default ->
                        Properties.isOutbound(exchange, name)
                                ? exchange.getMessage().getHeader(name)
                                : null;
                };
        return matches(value == null ? "null" : String.valueOf(value), pattern, caseSensitive);
    }

    /** Whether the payload matches one of the patterns, which commas separate. */
    public static boolean payload(Exchange exchange, String patterns, boolean caseSensitive) {
        String text = exchange.getMessage().getBody(String.class);
        return matches(text, patterns, caseSensitive);
    }

    /** Whether there is content of a kind that came in as a stream on the old bus: text, bytes or a stream, and not empty. */
    public static boolean content(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof byte[] bytes) {
            return bytes.length > 0;
        }
        return body instanceof CharSequence text ? !text.isEmpty() : body instanceof InputStream;
    }

    /** Whether the pattern in the variable {@value #PATTERN} is found in the text of the payload. */
    public static boolean regex(Exchange exchange) {
        String pattern = String.valueOf(exchange.removeVariable(PATTERN));
        String text = exchange.getMessage().getBody(String.class);
        return text != null && Pattern.compile(pattern).matcher(text).find();
    }

    private static boolean matches(@Nullable String text, String patterns, boolean caseSensitive) {
        if (text == null) {
            return false;
        }
        for (String pattern : patterns.split(",", -1)) {
            boolean matches = caseSensitive
                    ? one(text, pattern.trim())
                    : one(text.toLowerCase(Locale.ROOT), pattern.trim().toLowerCase(Locale.ROOT));
            if (matches) {
                return true;
            }
        }
        return text.equals(patterns);
    }

    /** What stands behind a star in the middle does not count, as it did not on the old bus. */
    private static boolean one(String text, String pattern) {
        int star = pattern.indexOf('*');
        int next = pattern.indexOf('*', star + 1);
        if (pattern.equals("*") || pattern.equals("**")) {
            return true;
        } else if (star < 0) {
            return pattern.equals(text);
        } else if (next > 1) {
            return text.contains(pattern.substring(1, next));
        }
        return star == 0 ? text.endsWith(pattern.substring(1)) : text.startsWith(pattern.substring(0, star));
    }
}
