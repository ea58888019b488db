package dev.unbus.benchmarks;

/** What is committed together: at most 500 messages, taken in within 50 ms. */
final class Group {

    static final int SIZE = 500;

    /** How long a group that is not full waits for one more message. */
    static final long FILL_MILLIS = 2;

    private static final long LONGEST_FILL_NANOS = 50_000_000;

    private final long begin = System.nanoTime();
    private int count;

    void add() {
        count++;
    }

    boolean isFull() {
        return count >= SIZE || System.nanoTime() - begin >= LONGEST_FILL_NANOS;
    }
}
