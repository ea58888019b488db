package dev.unbus.kafka;

import dev.unbus.delivery.group.SlotId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a commit record is about, as the key of its record tells.
 *
 * @param kind whether it holds identifiers or a position
 * @param name the slot with its opening, or the partition
 */
record CommitKey(Kind kind, String name) {

    enum Kind {
        IDS(":ids:"),
        POSITION(":position:");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    static CommitKey ids(SlotId slot, long opening) {
        return new CommitKey(Kind.IDS, slot.instance() + "." + slot.number() + "." + opening);
    }

    static CommitKey position(String partition) {
        return new CommitKey(Kind.POSITION, partition);
    }

    /** The key that these bytes stand for, or null when it is of another route. */
    static @Nullable CommitKey read(String scope, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(scope)) {
            for (Kind kind : Kind.values()) {
                if (text.startsWith(kind.mark, scope.length())) {
                    return new CommitKey(kind, text.substring(scope.length() + kind.mark.length()));
                }
            }
        }
        return null;
    }

    byte[] bytes(String scope) {
        return (scope + kind.mark + name).getBytes(StandardCharsets.UTF_8);
    }
}
