package dev.unbus.delivery.group;

import java.util.HashMap;
import java.util.Map;

/**
 * How many messages a group may take. A group that breaks for a reason nobody knows is halved until the message that
 * breaks it stands alone, and is tried so a few times; after every success the size doubles again.
 */
final class GroupLimit {

    private final int most;
    private final int attempts;
    private final Map<Mark, Integer> failuresAlone = new HashMap<>();
    private int size;

    GroupLimit(int most, int attempts) {
        this.most = most;
        this.attempts = attempts;
        this.size = most;
    }

    int size() {
        return size;
    }

    void succeeded() {
        size = Math.min(most, size * 2);
        if (!failuresAlone.isEmpty() && size == most) {
            failuresAlone.clear();
        }
    }

    /** Notes that a group broke which began with that message. */
    void broke(Mark first, int messages) {
        if (messages > 1) {
            size = Math.max(1, messages / 2);
        } else {
            size = 1;
            failuresAlone.merge(first, 1, Integer::sum);
        }
    }

    /** How often the message has broken a group that held nothing else. */
    int failuresAlone(Mark mark) {
        return failuresAlone.isEmpty() ? 0 : failuresAlone.getOrDefault(mark, 0);
    }

    /** Whether the message has broken its group too often and is to be set aside. */
    boolean isPoison(Mark mark) {
        return failuresAlone(mark) >= attempts;
    }

    /** A message of its own fault is not tried again. */
    void condemn(Mark mark) {
        failuresAlone.put(mark, attempts);
    }
}
