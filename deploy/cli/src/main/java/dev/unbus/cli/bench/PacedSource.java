package dev.unbus.cli.bench;

/** A source that takes messages one at a time. */
interface PacedSource extends Source {

    /** Sends one message without waiting for the broker, so that the next one is not late. */
    void send(int number);
}
