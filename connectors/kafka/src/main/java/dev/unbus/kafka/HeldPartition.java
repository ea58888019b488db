package dev.unbus.kafka;

import org.apache.kafka.common.TopicPartition;

/** One partition from when it was assigned until it is taken away; used by the slot's thread alone. */
final class HeldPartition {

    private final TopicPartition partition;
    private final String name;
    private long received = -1;
    private long done = -1;
    private boolean reported = true;
    private boolean lost;

    HeldPartition(TopicPartition partition, String name) {
        this.partition = partition;
        this.name = name;
    }

    TopicPartition partition() {
        return partition;
    }

    /** What the commit record calls it. */
    String name() {
        return name;
    }

    /** Begins at that offset. */
    void beginAt(long offset) {
        received = offset;
        done = offset;
        reported = false;
    }

    /** Whether the record follows what was received before; not when the topic was made anew meanwhile. */
    boolean receive(long offset) {
        boolean follows = offset >= received;
        received = offset + 1;
        return follows;
    }

    /** All before that offset is done. */
    void doneBefore(long offset) {
        done = offset;
        reported = false;
    }

    /** The offset of the oldest record that is not done, or -1 when none has been received. */
    long done() {
        return done;
    }

    boolean isReported() {
        return reported;
    }

    void report() {
        reported = true;
    }

    /** Whether something was received that is not done. */
    boolean isAtWork() {
        return received > done;
    }

    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }
}
