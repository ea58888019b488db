package dev.unbus.catalog.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A call that is not answered, with a reason that the caller is told. */
public final class Refusal extends WebApplicationException {

    private static final long serialVersionUID = 1;

    private Refusal(Response.Status status, String detail) {
        super(detail, status);
    }

    /** What was sent breaks a rule. */
    public static Refusal badRequest(String detail) {
        return new Refusal(Response.Status.BAD_REQUEST, detail);
    }

    /** Nobody knows who calls. */
    public static Refusal unauthorized(String detail) {
        return new Refusal(Response.Status.UNAUTHORIZED, detail);
    }

    /** The caller has to wait. */
    public static Refusal tooManyRequests(String detail) {
        return new Refusal(Response.Status.TOO_MANY_REQUESTS, detail);
    }

    /** The caller may not do this. */
    public static Refusal forbidden(String detail) {
        return new Refusal(Response.Status.FORBIDDEN, detail);
    }

    /** There is no such thing. */
    public static Refusal notFound(String detail) {
        return new Refusal(Response.Status.NOT_FOUND, detail);
    }

    /** It cannot be done as things are. */
    public static Refusal conflict(String detail) {
        return new Refusal(Response.Status.CONFLICT, detail);
    }

    /** There is no room for one more. */
    public static Refusal unavailable(String detail) {
        return new Refusal(Response.Status.SERVICE_UNAVAILABLE, detail);
    }

    /** Somebody whom the catalog had to ask did not answer as expected. */
    public static Refusal badGateway(String detail) {
        return new Refusal(Response.Status.BAD_GATEWAY, detail);
    }
}
