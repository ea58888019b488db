package dev.unbus.esb.module;

/** The output folder cannot be written to; the message says why, and nothing was changed. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
