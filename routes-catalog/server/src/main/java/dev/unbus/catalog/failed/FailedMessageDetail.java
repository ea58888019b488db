package dev.unbus.catalog.failed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A failed message with all that is known of it.
 *
 * @param message as in a list
 * @param headers its headers, without those that tell of the failure; bytes that are no text are hexadecimal
 * @param body its body, or null when it is too large to be shown: it can be downloaded
 * @param bodyEncoding {@code text}, {@code hex}, or {@code none} when there is no body here
 * @param edit what it was last sent with instead
 * @param history each time that it failed, the first first
 */
@Schema(name = "FailedMessageDetail")
record FailedMessageDetail(
        @JsonUnwrapped FailedMessageEntry message,
        Map<String, String> headers,
        @Nullable String body,
        String bodyEncoding,
        @Nullable Edit edit,
        List<Occurrence> history) {

    /**
     * Other content that a replay sent.
     *
     * @param body the body, or null when it was left as it was
     * @param headers the headers that were changed, null for one that was left out
     * @param by who changed it
     * @param at when
     */
    @Schema(name = "Edit")
    record Edit(@Nullable String body, Map<String, @Nullable String> headers, String by, Instant at) {}

    /**
     * One failure.
     *
     * @param id of the failure
     * @param at when
     * @param step where in the route
     * @param cause the class of the exception
     * @param message what the exception says
     * @param attempts how often it was tried
     * @param replay the replay that it was part of
     */
    @Schema(name = "Occurrence")
    record Occurrence(
            String id, Instant at, String step, String cause, String message, int attempts, @Nullable String replay) {}
}
