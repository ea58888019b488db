package dev.unbus.esb.dialect;

import java.util.List;

/**
 * Something outside of the bus that a flow speaks to.
 *
 * @param place where it stands in the sources, {@code file:line}
 * @param direction whether messages come from it or go to it
 * @param technology such as {@code http}, {@code jms}, {@code file}
 * @param address without credentials
 * @param credentials what is needed to sign in, by the names of their keys; empty for none
 */
public record ExternalEndpoint(
        String place, Direction direction, String technology, String address, List<String> credentials) {

    /** Which way messages go. */
    public enum Direction {
        /** From it. */
        IN,
        /** To it. */
        OUT
    }

    /** Keeps its own copy of the credentials, and takes a user and a password out of the address. */
    public ExternalEndpoint {
        address = address.replaceAll("://[^/\\s]*@", "://");
        credentials = List.copyOf(credentials);
    }
}
