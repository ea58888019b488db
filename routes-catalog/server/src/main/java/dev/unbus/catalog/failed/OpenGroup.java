package dev.unbus.catalog.failed;

import java.time.Instant;

/**
 * Open messages that failed for the same reason.
 *
 * @param group its id
 * @param integration whose they are, as {@code team/flow}
 * @param route the route that they failed in
 * @param message what the exception says, with {@code #} for what differs
 * @param count how many there are
 * @param oldest when the first of them failed
 */
public record OpenGroup(String group, String integration, String route, String message, long count, Instant oldest) {}
