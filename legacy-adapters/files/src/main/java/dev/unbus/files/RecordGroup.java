package dev.unbus.files;

/**
 * Adjacent records with the same key.
 *
 * @param key what they have in common, without surrounding space; empty if they have none
 * @param firstRow the line on which the first of them begins
 * @param records how many they are
 * @param seenBefore whether records with this key were there before, further up and with others in between
 * @param text the heading and the records exactly as they are in the file: a small file of its own, in which line
 *     {@code n} was line {@code firstRow + n - 2} of the file when the heading is one line
 */
public record RecordGroup(String key, long firstRow, int records, boolean seenBefore, String text) {}
