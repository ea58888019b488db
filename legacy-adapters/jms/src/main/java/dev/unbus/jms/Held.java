package dev.unbus.jms;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.jspecify.annotations.Nullable;

/**
 * What a session has received and not acknowledged, in its order. An acknowledgement takes in everything before it, so a
 * message that the record holds already waits for the undone ones before it.
 */
final class Held {

    private record Entry(JmsSourceMessage message, boolean recorded) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long claim;

    /** Names the time from one loss of everything held to the next. */
    long claim() {
        return claim;
    }

    boolean isCurrent(long other) {
        return claim == other;
    }

    void add(JmsSourceMessage message, boolean recorded) {
        entries.add(new Entry(message, recorded));
    }

    /** Acknowledges everything up to that message, and the recorded ones behind it, with the next commit. */
    void done(JmsSourceMessage last) throws ActiveMQException {
        JmsSourceMessage reached = null;
        while (!last.equals(reached)) {
            Entry entry = entries.poll();
            if (entry == null) {
                throw new IllegalStateException("acknowledged a message that is not held: " + last.id());
            }
            reached = entry.message();
        }
        JmsSourceMessage recorded = takeRecorded();
        (recorded == null ? last : recorded).acknowledge();
    }

    boolean startsWithRecorded() {
        Entry first = entries.peek();
        return first != null && first.recorded();
    }

    /** Acknowledges the recorded messages before the first undone one with the next commit. */
    void acknowledgeRecorded() throws ActiveMQException {
        JmsSourceMessage last = takeRecorded();
        if (last != null) {
            last.acknowledge();
        }
    }

    void clear() {
        entries.clear();
        claim++;
    }

    private @Nullable JmsSourceMessage takeRecorded() {
        JmsSourceMessage last = null;
        while (startsWithRecorded()) {
            last = entries.remove().message();
        }
        return last;
    }
}
