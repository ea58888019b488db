package dev.unbus.catalog.failed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which failed messages to act on.
 *
 * @param messages their ids
 * @param group or the group of which all that are open are meant
 */
public record Selection(@Nullable List<String> messages, @Nullable String group) {

    private static final int MOST = 10_000;

    /**
     * Itself, when it names messages in one way.
     *
     * @throws IllegalArgumentException when it names none, too many, or both
     */
    public Selection checked() {
        if ((messages == null) == (group == null)) {
            throw new IllegalArgumentException("name either messages, by their ids, or a group");
        }
        if (messages != null && (messages.isEmpty() || messages.size() > MOST)) {
            throw new IllegalArgumentException("messages holds 1 to " + MOST + " ids; to act on more, name a group");
        }
        return this;
    }
}
