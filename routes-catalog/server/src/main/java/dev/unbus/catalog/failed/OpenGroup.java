package dev.unbus.catalog.failed;

/**
 * Open messages that failed for the same reason.
 *
 * @param group its id
 * @param integration whose they are, as {@code team/flow}
 * @param route the route that they failed in
 * @param message what the exception says, with {@code #} for what differs
 * @param count how many there are
 */
public record OpenGroup(String group, String integration, String route, String message, long count) {}
