package dev.unbus.cli.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param at when
 * @param id the deployment that it belongs to
 * @param event what happened
 * @param text the step, or why the deployment did not succeed
 * @param outcome how the deployment ended
 * @param deployment what was begun
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(
        Instant at,
        UUID id,
        Event event,
        @Nullable String text,
        @Nullable Outcome outcome,
        @Nullable Deployment deployment) {

    /** How the deployment ended that this line ends. */
    Ending ending() {
        return new Ending(outcome == null ? Outcome.FAILED : outcome, text, at);
    }

    /** What a line says. */
    enum Event {
        /** A deployment began. */
        @JsonProperty("begun")
        BEGUN,
        /** It came a step further. */
        @JsonProperty("step")
        STEP,
        /** The commit of its version is known. */
        @JsonProperty("commit")
        COMMIT,
        /** It ended. */
        @JsonProperty("ended")
        ENDED,
        /** The catalog knows how it ended. */
        @JsonProperty("told")
        TOLD
    }
}
