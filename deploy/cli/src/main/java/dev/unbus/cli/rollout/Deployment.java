package dev.unbus.cli.rollout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deployment as the journal tells it.
 *
 * @param id its name for good
 * @param integration the flow, {@code team/flow}
 * @param environment where
 * @param act what was done
 * @param version the version that was to serve
 * @param previousVersion the version that served before, or null for none
 * @param commit the commit that the version was built from, or null when it is not known
 * @param user who did it
 * @param pid the process of the command
 * @param startedAt when it began
 * @param outcome how it ended
 * @param reason why it did not succeed, or null
 * @param endedAt when it ended, or null when it has not
 * @param told whether the catalog knows how it ended
 */
record Deployment(
        UUID id,
        String integration,
        String environment,
        Act act,
        String version,
        @Nullable String previousVersion,
        @Nullable String commit,
        String user,
        long pid,
        Instant startedAt,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Instant endedAt,
        boolean told) {

    /** The same, ended. */
    Deployment ended(Outcome how, @Nullable String why, Instant when) {
        return new Deployment(
                id,
                integration,
                environment,
                act,
                version,
                previousVersion,
                commit,
                user,
                pid,
                startedAt,
                how,
                why,
                when,
                told);
    }

    /** The same, known to the catalog. */
    Deployment told(boolean known) {
        return new Deployment(
                id,
                integration,
                environment,
                act,
                version,
                previousVersion,
                commit,
                user,
                pid,
                startedAt,
                outcome,
                reason,
                endedAt,
                known);
    }

    /** The same, of that commit. */
    Deployment of(@Nullable String hash) {
        return new Deployment(
                id,
                integration,
                environment,
                act,
                version,
                previousVersion,
                hash,
                user,
                pid,
                startedAt,
                outcome,
                reason,
                endedAt,
                told);
    }
}
