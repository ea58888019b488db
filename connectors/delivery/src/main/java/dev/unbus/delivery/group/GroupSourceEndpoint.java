package dev.unbus.delivery.group;

import java.util.OptionalLong;
import org.apache.camel.Endpoint;
import org.jspecify.annotations.Nullable;

/** An endpoint that a group-committing route can begin with; its consumer is a {@link GroupConsumer}. */
public interface GroupSourceEndpoint extends Endpoint {

    /** The resource it reads from, as {@link GroupResource#resource} names it. */
    String resource();

    /** How many slots work in parallel, at least 1. */
    int slots();

    /** A reading end for one slot, not connected yet. */
    GroupSource source(SlotId slot);

    /**
     * About how many messages, or files, wait in the source; empty when that is not known. Asked every few seconds, by a thread
     * that may wait for the answer, whether the route runs or not.
     */
    default OptionalLong backlog() throws Exception {
        return OptionalLong.empty();
    }

    /**
     * The kind of resource that keeps the commit record ({@code kafka}, {@code jms}, {@code database}), or null to take the
     * one that the route sends to.
     */
    @Nullable
    String commitRecord();
}
