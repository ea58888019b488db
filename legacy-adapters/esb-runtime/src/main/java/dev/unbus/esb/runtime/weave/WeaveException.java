package dev.unbus.esb.runtime.weave;

/** An expression met a value it cannot work on; the message names the operation and the kinds, never the value. */
public final class WeaveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeaveException(String message) {
        super(message);
    }

    WeaveException(String message, Throwable cause) {
        super(message, cause);
    }
}
