package dev.unbus.cli.rollout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deployment from its first moment, and never changes.
 *
 * @param id its name for good
 * @param integration the flow, {@code team/flow}
 * @param environment where
 * @param act what was done
 * @param version the version that was to serve
 * @param previousVersion the version that served before, or null for none
 * @param user who did it
 * @param pid the process of the command
 * @param startedAt when it began
 */
record Begun(
        UUID id,
        String integration,
        String environment,
        Act act,
        String version,
        @Nullable String previousVersion,
        String user,
        long pid,
        Instant startedAt) {}
