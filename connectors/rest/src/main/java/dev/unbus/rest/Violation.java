package dev.unbus.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the contract that was broken, and where: a JSON pointer into the body or the name of a parameter.
 * Never holds a value that was sent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Violation(@Nullable String pointer, @Nullable String parameter, String rule) {

    private static final int LONGEST_PLACE = 200;

    static Violation inBody(String pointer, String rule) {
        return new Violation(shortened(pointer), null, rule);
    }

    static Violation ofParameter(String name, String rule) {
        return new Violation(null, shortened(name), rule);
    }

    /** A place in somebody's words: a JSON pointer begins with a slash, all else is taken for a parameter. */
    static Violation at(String place, String rule) {
        return place.startsWith("/") ? inBody(place, rule) : ofParameter(place, rule);
    }

    private static String shortened(String place) {
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE) + "…";
    }
}
