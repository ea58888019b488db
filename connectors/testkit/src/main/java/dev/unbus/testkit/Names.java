package dev.unbus.testkit;

import java.util.UUID;

/** Names that no other test uses. */
public final class Names {

    private Names() {}

    /** A new topic name. */
    public static String topic() {
        return "topic-" + UUID.randomUUID();
    }

    /** A new queue name. */
    public static String queue() {
        return "queue-" + UUID.randomUUID();
    }
}
