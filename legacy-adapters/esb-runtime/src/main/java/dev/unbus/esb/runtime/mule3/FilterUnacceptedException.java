package dev.unbus.esb.runtime.mule3;

/** A filter refused a message, and was told to fail then. */
public final class FilterUnacceptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public FilterUnacceptedException(String message) {
        super(message);
    }
}
