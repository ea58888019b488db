package dev.unbus.esb.camelxml;

/** An element has no counterpart in Camel 4; the message says which part of it. */
final class BeyondException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeyondException(String why) {
        super(why);
    }

    BeyondException(String why, Throwable cause) {
        super(why, cause);
    }
}
