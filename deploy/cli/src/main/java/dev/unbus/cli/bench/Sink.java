package dev.unbus.cli.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/** Where contenders deliver to, as somebody sees it who looks at committed messages only. */
interface Sink extends AutoCloseable {

    /** Looks, as cheaply as can be. */
    Look look();

    /** How many messages were committed at each look, in the order of the looks. */
    long[] counts(List<Look> looks);

    /** Hands on the number of each message that arrives within this time. */
    void read(Duration wait, IntConsumer number);

    /** Takes the queue or topic away. */
    @Override
    void close();

    /**
     * One look: end offsets by partition, or one message count.
     *
     * @param places never decreasing from one look to the next
     */
    record Look(List<Long> places) {

        /** Copies the list. */
        public Look {
            places = List.copyOf(places);
        }
    }
}
