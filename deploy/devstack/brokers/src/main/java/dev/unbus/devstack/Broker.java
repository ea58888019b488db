package dev.unbus.devstack;

/** One embedded broker. */
interface Broker {

    String name();

    int port();

    /** Returns when clients can connect, or throws a {@link StartFailure}. */
    void start();

    /** Ends cleanly; does nothing when the broker is not running. */
    void stop();
}
