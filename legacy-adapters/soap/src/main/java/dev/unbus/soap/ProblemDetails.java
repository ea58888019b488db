package dev.unbus.soap;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of RFC 9457.
 *
 * @param type a URI reference that names the kind of problem
 * @param title the kind in a few words
 * @param status the HTTP status that goes with it
 * @param detail this occurrence; never a part of the payload
 * @param instance a URI reference that names this occurrence
 */
public record ProblemDetails(
        String type, String title, int status, @Nullable String detail, @Nullable String instance) {

    private static final String NO_TYPE = "about:blank";
    private static final String RULE_TYPE = "urn:unbus:rule:";

    /** A problem with no more to it than its status: 400 when the sender is at fault, else 500. */
    static ProblemDetails blank(boolean sender) {
        return sender
                ? new ProblemDetails(NO_TYPE, "Bad Request", 400, null, null)
                : new ProblemDetails(NO_TYPE, "Internal Server Error", 500, null, null);
    }

    /** What a caller may know of {@code failure}: a rejection by its rule, else only that it may try again. */
    static ProblemDetails of(DeliveryException failure, String reference) {
        if (failure instanceof RejectedException rejected) {
            return new ProblemDetails(
                    RULE_TYPE + rejected.rule(), rejected.rule(), 400, rejected.getMessage(), reference);
        }
        return new ProblemDetails(
                NO_TYPE, "Service Unavailable", 503, "Try again later; reference " + reference, reference);
    }

    /** A failure that nobody foresaw. */
    static ProblemDetails unexpected(String reference) {
        return new ProblemDetails(
                NO_TYPE, "Internal Server Error", 500, "Unexpected failure; reference " + reference, reference);
    }

    /** Whether the sender is at fault, so that the same request will fail again. */
    public boolean byTheSender() {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }
}
