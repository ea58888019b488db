package dev.unbus.proof;

/** Whose way of delivering the route takes. */
enum Contender {
    /** Group commit. */
    GROUP,
    /** Stock Camel that acknowledges a message when its route has ended, one transaction a message. */
    CAMEL_TRANSACTED,
    /** Stock Camel that acknowledges by itself. */
    CAMEL_AUTO
}
