package dev.unbus.catalog.estates;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in what was sent, as a <a href="https://www.rfc-editor.org/rfc/rfc6901">JSON pointer</a>. What breaks a
 * rule is told by place and rule, never by what stands there.
 */
record Place(String pointer) {

    static final Place BODY = new Place("");

    Place at(Object step) {
        return new Place(pointer + "/" + step);
    }

    /** What has to be there. */
    <T> T given(@Nullable T value) {
        if (value == null) {
            throw breach("it is missing");
        }
        return value;
    }

    /** A text that is not blank and holds nothing that a database or a log could trip over. */
    String text(@Nullable String value, int longest) {
        String text = given(value);
        if (text.isBlank()) {
            throw breach("it is empty");
        }
        if (text.length() > longest) {
            throw breach("it is longer than " + longest + " characters");
        }
        if (text.codePoints().anyMatch(Place::isUnprintable)) {
            throw breach("it has a control character or half of a character");
        }
        return text;
    }

    /** A list of at most so many. */
    <T> List<T> list(@Nullable List<T> values, int most) {
        List<T> all = given(values);
        if (all.size() > most) {
            throw breach("it has more than " + most + " entries");
        }
        return all;
    }

    /** One of some words. */
    <T> T oneOf(@Nullable String value, T[] all, Function<T, String> word) {
        String text = given(value);
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        breach("it is one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    /** A number of things; none when nothing is given. */
    int count(@Nullable Integer value) {
        if (value != null && value < 0) {
            throw breach("it is negative");
        }
        return value == null ? 0 : value;
    }

    /** That this place breaks a rule. */
    IllegalArgumentException breach(String rule) {
        return new IllegalArgumentException("At " + (pointer.isEmpty() ? "/" : pointer) + ": " + rule + ".");
    }

    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
