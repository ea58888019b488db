package dev.unbus.esb.source;

/** A source that cannot be read: the message names the rule that it breaks and the place. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final int line;

    SourceException(String rule, int line, String message) {
        super(message);
        this.rule = rule;
        this.line = line;
    }

    SourceException(String rule, int line, String message, Throwable cause) {
        super(message, cause);
        this.rule = rule;
        this.line = line;
    }

    /** The rule that is broken, such as {@code xml-well-formed}. */
    public String rule() {
        return rule;
    }

    /** The line, from 1; 0 when it concerns the whole file. */
    public int line() {
        return line;
    }
}
