package dev.unbus.environment;

import java.util.List;

/** A rule that a field within the fields that are being read breaks. */
final class BrokenRule extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final List<String> within;

    BrokenRule(String rule, String... within) {
        super(rule);
        this.within = List.of(within);
    }

    /** The names of the fields from where reading was to the one that is wrong. */
    List<String> within() {
        return within;
    }
}
