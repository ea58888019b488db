package dev.unbus.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of problem that a caller can be told of; the type says the same as the status, in words that stay. */
enum ProblemKind {
    INVALID_REQUEST(400, "The request breaks the contract"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    CONFLICT(409, "The request does not fit the present state"),
    GONE(410, "What was here is gone"),
    PRECONDITION_FAILED(412, "A condition of the request is not met"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a media type that is not taken here"),
    UNPROCESSABLE(422, "The request cannot be followed"),
    PRECONDITION_REQUIRED(428, "The request has to be conditional"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A system that is needed cannot answer now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The problem type, a URI that stays the same over time. */
    String type() {
        return "urn:unbus:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of exactly this status. */
    static Optional<ProblemKind> ofStatus(int status) {
        return Stream.of(values()).filter(kind -> kind.status == status).findFirst();
    }

    /** The kind of this status, or the general one of its class. */
    static ProblemKind nearest(int status) {
        return ofStatus(status).orElse(status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL);
    }
}
