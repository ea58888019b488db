package dev.unbus.catalog.failed;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A failed message in a list.
 *
 * @param id of its first failure
 * @param group of those that failed for the same reason
 * @param state what became of it
 * @param integration whose it is, as {@code team/flow}
 * @param team the team of the integration
 * @param route the route that it failed in
 * @param step the step of the route
 * @param cause the class of the exception
 * @param message what the exception says
 * @param source where the message came from
 * @param attempts how often it was tried
 * @param failedAt when it failed last
 * @param businessKey what its integration knows it by
 * @param bytes size of its body
 * @param edited whether it was last sent with other content
 */
@Schema(name = "FailedMessage")
record FailedMessageEntry(
        String id,
        String group,
        FailedState state,
        String integration,
        String team,
        String route,
        String step,
        String cause,
        String message,
        String source,
        int attempts,
        Instant failedAt,
        @Nullable String businessKey,
        long bytes,
        boolean edited) {}
