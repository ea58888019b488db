package dev.unbus.catalog.http;

import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/**
 * An error as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> describes it.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong with this call
 * @param instance the path that was called
 */
public record Problem(String type, String title, int status, @Nullable String detail, String instance) {

    /** The content type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that its status names. */
    public static Problem of(int status, @Nullable String detail, String instance) {
        Status known = Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail, instance);
    }
}
