package dev.unbus.catalog.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spelling rules that several records share; each check returns the accepted value or says which rule was broken. */
final class Spelling {

    static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 1_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private Spelling() {}

    static String slug(@Nullable String value, String field) {
        String text = text(value, field);
        if (!SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    field
                            + " has to be lower-case letters, digits and single words joined by hyphens, at most 63 characters");
        }
        return text;
    }

    static String text(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(field + " is longer than " + LONGEST_TEXT + " characters");
        }
        return value;
    }

    static String textOrEmpty(@Nullable String value, String field) {
        return value == null || value.isBlank() ? "" : text(value, field);
    }

    static <T> List<T> list(@Nullable List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > LONGEST_LIST) {
            throw new IllegalArgumentException(field + " has more than " + LONGEST_LIST + " entries");
        }
        if (values.stream().anyMatch(value -> value == null)) {
            throw new IllegalArgumentException(field + " has an empty entry");
        }
        return List.copyOf(values);
    }

    static long count(long value, String field) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " is negative");
        }
        return value;
    }
}
