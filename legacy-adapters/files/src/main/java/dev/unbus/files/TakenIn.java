package dev.unbus.files;

/**
 * A file that was taken in.
 *
 * @param fingerprint of its content
 * @param file the name it had in the inbox
 * @param movedTo where it went, from the inbox on
 * @param modifiedMillis when it was last changed
 * @param bytes its length
 * @param takenInAt an ISO 8601 instant
 */
record TakenIn(String fingerprint, String file, String movedTo, long modifiedMillis, long bytes, String takenInAt) {

    /** Whether this is the very file and not a copy: one that a crash kept from being moved. */
    boolean isSameFileAs(IntakeFile other) {
        return file.equals(other.name()) && modifiedMillis == other.modified().toEpochMilli() && bytes == other.bytes();
    }
}
