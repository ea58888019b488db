package dev.unbus.delivery.group;

/** How a message is known again after a crash. */
public sealed interface Mark {

    /**
     * Known by an identifier of its own, as in a queue.
     *
     * @param value the same for every delivery of the message, and for no other message of the source
     */
    record Id(String value) implements Mark {}

    /**
     * Known by where it stands, as in a partition or a file.
     *
     * @param partition the ordered part of the source that it stands in
     * @param next where the message after it begins
     */
    record Place(String partition, Position next) implements Mark {}
}
