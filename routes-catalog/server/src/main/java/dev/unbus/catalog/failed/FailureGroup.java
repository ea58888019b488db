package dev.unbus.catalog.failed;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Messages that failed for the same reason.
 *
 * @param group its id
 * @param cause the class of the exception
 * @param message what the exception says, with {@code #} for what differs
 * @param route the route that they failed in
 * @param step the step of the route
 * @param integration whose they are, as {@code team/flow}
 * @param team the team of the integration
 * @param count how many there are in the states that were asked for
 * @param first when the first of them failed
 * @param last when the last of them failed
 * @param states how many there are in each of these states
 */
@Schema(name = "FailureGroup")
record FailureGroup(
        String group,
        String cause,
        String message,
        String route,
        String step,
        String integration,
        String team,
        long count,
        Instant first,
        Instant last,
        Map<String, Long> states) {}
