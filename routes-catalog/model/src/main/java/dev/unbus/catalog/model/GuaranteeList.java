package dev.unbus.catalog.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the guarantees of routes that are written in one line, with commas between. */
final class GuaranteeList {

    private GuaranteeList() {}

    static Map<String, Guarantee> parse(String text) {
        Map<String, Guarantee> guarantees = new LinkedHashMap<>();
        if (text.isBlank()) {
            return guarantees;
        }
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            if (equals < 0 || entry.substring(0, equals).isBlank()) {
                throw new IllegalArgumentException(
                        "the guarantee of a route is written route=guarantee, for example take-orders=at-least-once");
            }
            String route = entry.substring(0, equals).strip();
            if (guarantees.put(
                            route, Guarantee.parse(entry.substring(equals + 1).strip()))
                    != null) {
                throw new IllegalArgumentException("route " + route + " is listed twice");
            }
        }
        return guarantees;
    }
}
