package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.Selection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to replay, and how.
 *
 * @param messages ids of failed messages
 * @param group or the group of which all that are open are meant
 * @param perSecond how many a second at most; as fast as it goes when it is not given
 * @param stopAfterFailures after how many that failed again the rest is left as it is
 * @param edit other content for the one message
 * @param dryRun only tells where each would go
 */
@Schema(name = "ReplayRequest")
record ReplayRequest(
        @Nullable List<String> messages,
        @Nullable String group,
        @Nullable Double perSecond,
        @Nullable Integer stopAfterFailures,
        @Nullable Edit edit,
        boolean dryRun) {

    /**
     * Other content.
     *
     * @param body the body, or null to leave it
     * @param headers headers to set, or with null to leave out; the others stay
     */
    @Schema(name = "ReplayEdit")
    record Edit(@Nullable String body, @Nullable Map<String, @Nullable String> headers) {}

    private static final double FASTEST = 100_000;

    /**
     * Holds the request against its rules.
     *
     * @throws IllegalArgumentException names the rule that is broken
     */
    Selection selection() {
        if (perSecond != null && !(perSecond > 0 && perSecond <= FASTEST)) {
            throw new IllegalArgumentException("perSecond is above 0 and at most 100000");
        }
        if (stopAfterFailures != null && stopAfterFailures < 1) {
            throw new IllegalArgumentException("stopAfterFailures is at least 1");
        }
        if (edit != null && (messages == null || messages.size() != 1)) {
            throw new IllegalArgumentException("edit is for exactly one message");
        }
        return new Selection(messages, group).checked();
    }
}
