package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before an expression: {@code declare namespace m = "urn:m";} and other declarations of one name and one value, each
 * ended by a semicolon; a quotation mark in a value is doubled.
 */
final class Prolog {

    private static final Pattern DECLARATION =
            Pattern.compile("\\s*declare\\s+([\\w-]+)(?:\\s+([\\w.-]+))?\\s*=?\\s*\"((?:[^\"]|\"\")*)\"\\s*;\\R?");

    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Argument> arguments = new ArrayList<>();
    private final String text;

    /** A numbered argument of a template. */
    record Argument(String kind, String number, String value) {}

    Prolog(String source) {
        String rest = source;
        for (Matcher next = DECLARATION.matcher(rest); next.lookingAt(); next = DECLARATION.matcher(rest)) {
            declare(next.group(1), next.group(2), next.group(3).replace("\"\"", "\""));
            rest = rest.substring(next.end());
        }
        this.text = rest;
    }

    private void declare(String what, @Nullable String name, String value) {
        if (what.equals("namespace") && name != null) {
            namespaces.put(name, value);
        } else if (name != null) {
            arguments.add(new Argument(what, name, value));
        } else {
            values.put(what, value);
        }
    }

    /** What follows the declarations. */
    String text() {
        return text;
    }

    Map<String, String> namespaces() {
        return Collections.unmodifiableMap(namespaces);
    }

    List<Argument> arguments() {
        return Collections.unmodifiableList(arguments);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }
}
