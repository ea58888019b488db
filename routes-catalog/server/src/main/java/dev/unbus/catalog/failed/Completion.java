package dev.unbus.catalog.failed;

/**
 * Word that a replayed message ended well.
 *
 * @param replay the replay that it was part of
 * @param message the message
 */
record Completion(String replay, String message) {}
