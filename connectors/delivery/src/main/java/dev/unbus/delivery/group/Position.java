package dev.unbus.delivery.group;

/**
 * A place between two messages of an ordered source.
 *
 * @param offset Kafka's offset, or a byte of a file
 * @param number how many messages lie before it; 0 where the source does not count
 */
public record Position(long offset, long number) implements Comparable<Position> {

    private static final String SEPARATOR = ":";

    /** The place before that offset, in a source that does not count. */
    public static Position at(long offset) {
        return new Position(offset, 0);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Position parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a position is offset" + SEPARATOR + "number, not " + text);
        }
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public int compareTo(Position other) {
        return offset == other.offset ? Long.compare(number, other.number) : Long.compare(offset, other.offset);
    }

    @Override
    public String toString() {
        return offset + SEPARATOR + number;
    }
}
