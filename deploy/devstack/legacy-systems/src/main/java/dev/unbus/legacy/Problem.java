package dev.unbus.legacy;

import jakarta.ws.rs.core.Response;

/**
 * Problem details, RFC 9457.
 *
 * @param type always {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what to do about it; never a value of the request
 */
public record Problem(String type, String title, int status, String detail) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A response with this status and detail. */
    public static Response.ResponseBuilder response(int status, String detail) {
        var known = Response.Status.fromStatusCode(status);
        var title = known == null ? "Error" : known.getReasonPhrase();
        return Response.status(status).type(MEDIA_TYPE).entity(new Problem("about:blank", title, status, detail));
    }
}
