package dev.unbus.files;

/**
 * What a file may ask for; whatever exceeds a bound is rejected, so that no file can exhaust memory.
 *
 * @param fileBytes the longest file
 * @param recordCharacters the longest row or record
 * @param columns the most values in one record
 * @param depth the deepest nesting of XML elements, JSON objects and arrays
 * @param groupRecords the most records in one group
 * @param groupCharacters the longest text of one group
 * @param groups the most groups in one file
 */
public record Bounds(
        long fileBytes,
        int recordCharacters,
        int columns,
        int depth,
        int groupRecords,
        int groupCharacters,
        int groups) {

    /** Bounds for tests and for callers without configuration: those that {@link FilesConfig} defaults to. */
    public static Bounds defaults() {
        return new Bounds(4L << 30, 65_536, 256, 32, 5_000, 500_000, 2_000_000);
    }
}
