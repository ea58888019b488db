package dev.unbus.kafka;

import dev.unbus.delivery.group.SlotId;
import org.jspecify.annotations.Nullable;

/**
 * The transactional identifiers of a route's slots: all begin alike, so that a slot can list the others'. A slot keeps its
 * identifier when it opens its transaction anew, which ends one that was left open or in doubt.
 */
final class TransactionalId {

    private final String siblings;
    private final String value;

    private TransactionalId(String siblings, String value) {
        this.siblings = siblings;
        this.value = value;
    }

    /** Of a slot among others, or, with an exclusive name, of whichever process works under that name. */
    static TransactionalId of(SlotId slot, @Nullable String exclusiveName) {
        String siblings = "unbus." + slot.scope() + ":";
        return new TransactionalId(
                siblings,
                exclusiveName == null
                        ? siblings + slot.instance() + "." + slot.number()
                        : "unbus." + slot.scope() + "@" + exclusiveName);
    }

    String value() {
        return value;
    }

    /** What the identifiers of all slots of the route begin with. */
    String siblings() {
        return siblings;
    }

    boolean isSibling(String other) {
        return other.startsWith(siblings) && other.indexOf(':', siblings.length()) < 0 && !other.equals(value);
    }
}
