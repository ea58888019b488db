package dev.unbus.catalog.model;

/** A {@code catalog-info.yaml} that breaks a rule; the message begins with file and line. */
public final class CatalogInfoException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final int line;

    CatalogInfoException(String source, int line, String rule) {
        super(source + ":" + line + ": " + rule);
        this.line = line;
    }

    /** The line in which the broken rule was found, counted from 1. */
    public int line() {
        return line;
    }
}
