package dev.unbus.cli.bench;

/** A source that takes messages one at a time. */
interface PacedSource extends Source {

    /** Sends one message and returns when the broker has it. */
    void send(int number);
}
