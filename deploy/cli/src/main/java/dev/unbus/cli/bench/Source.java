package dev.unbus.cli.bench;

/** Where contenders take messages from. */
interface Source extends AutoCloseable {

    /** Puts in so many messages (a file has as many as it has), as fast as can be. */
    void fill(int messages);

    /** Takes the queue, topic or folder away. */
    @Override
    void close();
}
