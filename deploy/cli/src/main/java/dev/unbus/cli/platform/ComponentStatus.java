package dev.unbus.cli.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one component is.
 *
 * @param pid of its process, or null when it does not run
 * @param httpUrl where it serves its callers, or null when it serves none
 * @param managementUrl where it serves {@code /observe}
 * @param startedAt when its process started, or null when it does not run
 * @param residentMiB resident memory in MiB, or null when it cannot be known
 * @param instance which of the instances of a deployed flow it is, or null when it runs what was built
 */
public record ComponentStatus(
        String name,
        Kind kind,
        State state,
        @Nullable Long pid,
        @Nullable String httpUrl,
        String managementUrl,
        String version,
        @Nullable Instant startedAt,
        @Nullable Long residentMiB,
        @Nullable String instance) {}
