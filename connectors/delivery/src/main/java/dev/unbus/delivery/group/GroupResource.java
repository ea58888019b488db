package dev.unbus.delivery.group;

import org.jspecify.annotations.Nullable;

/** What takes part in groups: implemented by the endpoints of transactional sinks, and by databases. */
public interface GroupResource {

    /** Names what shares one transaction, such as {@code kafka} with its brokers; equal for equal resources. */
    String resource();

    /**
     * Opens a slot's transaction; {@code source} is told so that one session can serve both sides. One that is opened anew
     * keeps a commit record of its own and leaves the earlier one in place.
     */
    GroupTransaction open(SlotId slot, GroupSource source) throws Exception;

    /** Why this end cannot be part of an effectively-once route and what to do, or null when it can. */
    default @Nullable String weakness() {
        return null;
    }
}
