package dev.unbus.files;

import dev.unbus.delivery.group.Position;

/**
 * A place between two records of a file.
 *
 * @param byteOffset where the record before it ends
 * @param number how many records lie before it
 * @param extraLines how many lines more than records lie between the heading and it: empty ones, and line ends in values
 */
public record Bookmark(long byteOffset, long number, long extraLines) {

    /** Before the first record. */
    public static final Bookmark START = new Bookmark(0, 0, 0);

    private static final int NUMBER_BITS = 32;

    /** For the commit record; files of more than four billion records are not counted right. */
    Position position() {
        return new Position(byteOffset, extraLines << NUMBER_BITS | number);
    }

    static Bookmark of(Position position) {
        long number = position.number() & ((1L << NUMBER_BITS) - 1);
        return new Bookmark(position.offset(), number, position.number() >>> NUMBER_BITS);
    }
}
