package dev.unbus.cli.rollout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a deployment ended, as far as it has.
 *
 * @param outcome how it ended
 * @param reason why it did not succeed, or null
 * @param endedAt when it ended, or null when it has not
 */
record Ending(Outcome outcome, @Nullable String reason, @Nullable Instant endedAt) {

    /** Of one that has not ended. */
    static final Ending OPEN = new Ending(Outcome.IN_PROGRESS, null, null);

    /** The end of one that ends now. */
    static Ending now(Outcome outcome, @Nullable String reason) {
        return new Ending(outcome, reason, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
