package dev.unbus.environment;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that several records share; each says which was broken. */
final class Rules {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]{0,254}");

    private Rules() {}

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    static void required(@Nullable Object value, String field) {
        require(value != null, field + " is missing");
    }

    /** Each key of the field has to be the name of an environment variable, with a value. */
    static void variables(Map<String, ?> values, String field) {
        values.forEach((name, value) -> {
            if (!VARIABLE.matcher(name).matches()) {
                throw new BrokenRule(
                        "no name of an environment variable: capital letters, digits and underscores", field, name);
            }
            if (value == null) {
                throw new BrokenRule("has no value", field, name);
            }
        });
    }
}
