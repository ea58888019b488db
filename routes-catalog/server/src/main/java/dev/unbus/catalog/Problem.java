package dev.unbus.catalog;

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
record Problem(String type, String title, int status, @Nullable String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, @Nullable String detail, String instance) {
        Status known = Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail, instance);
    }
}
