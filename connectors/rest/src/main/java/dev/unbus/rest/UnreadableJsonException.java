package dev.unbus.rest;

/** Bytes that are not the JSON they should be: names the rule that was broken and, where known, line and column. */
final class UnreadableJsonException extends Exception {

    private final String rule;

    UnreadableJsonException(String rule, String explanation) {
        super(explanation);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
