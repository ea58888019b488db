package dev.unbus.esb.java;

/** The sources of a REST resource do not tell what it answers; the message says why. */
public final class RestResourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestResourceException(String why) {
        super(why);
    }
}
