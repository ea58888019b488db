package dev.unbus.catalog.failed;

/** The kind of broker that a failed message came by; what is replayed goes back the same way. */
public enum Broker {
    /** A topic. */
    KAFKA,
    /** A queue. */
    JMS
}
