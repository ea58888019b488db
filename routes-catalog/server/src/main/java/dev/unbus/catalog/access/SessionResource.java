package dev.unbus.catalog.access;

import dev.unbus.catalog.access.AccessConfig.Authentication;
import dev.unbus.catalog.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Signs browsers in and out. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {

    /**
     * With what somebody signs in.
     *
     * @param code a code, which is good once
     * @param token or the token
     */
    @Schema(name = "SignIn")
    record SignIn(@Nullable String code, @Nullable String token) {}

    private final Sessions sessions;
    private final SignInCodes codes;
    private final Token token;
    private final Attempts attempts;
    private final Authentication authentication;

    SessionResource(Sessions sessions, SignInCodes codes, Token token, Attempts attempts, AccessConfig config) {
        this.sessions = sessions;
        this.codes = codes;
        this.token = token;
        this.attempts = attempts;
        this.authentication = config.authentication();
    }

    /** Opens a session, whose secret is in a cookie. */
    @POST
    @Path("/session")
    @Operation(operationId = "signIn", summary = "Sign in with a code or the token")
    @APIResponse(responseCode = "204", description = "Signed in; the cookie is set")
    @APIResponse(responseCode = "401", description = "The code or token is not good (problem details)")
    @APIResponse(responseCode = "409", description = "Browsers sign in at an OpenID Connect provider (problem details)")
    @APIResponse(responseCode = "429", description = "Too many attempts failed (problem details)")
    public void signIn(@Nullable SignIn with, @Context RoutingContext call) {
        requireToken();
        String address = call.request().remoteAddress().hostAddress();
        if (attempts.tooMany(address)) {
            throw Refusal.tooManyRequests("Too many attempts to sign in failed; try again in a minute.");
        }
        if (with == null || !isGood(with)) {
            attempts.failed(address);
            throw Refusal.unauthorized(
                    "The code was used, is too old, or is none; ask for a new one, or send the token.");
        }
        SessionCookie.set(call, sessions.open(new TokenWarrant(token)));
    }

    /** Who makes this call. */
    @GET
    @Path("/session")
    @Operation(operationId = "getSession", summary = "Who is signed in")
    public SessionEntry session(@Context RoutingContext call) {
        Caller caller = Caller.of(call);
        String secret = SessionCookie.secret(call);
        return new SessionEntry(
                caller.name(),
                caller.teams(),
                caller.admin(),
                secret == null ? null : sessions.end(secret).orElse(null));
    }

    /** Ends the session. */
    @DELETE
    @Path("/session")
    @Operation(operationId = "signOut", summary = "Sign out")
    public void signOut(@Context RoutingContext call) {
        String secret = SessionCookie.secret(call);
        if (secret != null) {
            sessions.close(secret);
        }
        SessionCookie.clear(call);
    }

    /** A code with which a browser signs in once. */
    @POST
    @Path("/sign-in-codes")
    @Operation(operationId = "createSignInCode", summary = "A code with which a browser signs in once")
    public SignInCodes.Code code() {
        requireToken();
        return codes.next();
    }

    private void requireToken() {
        if (authentication == Authentication.OIDC) {
            throw Refusal.conflict(
                    "Here a browser signs in with OpenID Connect: it goes to " + SignInResource.OIDC + ".");
        }
    }

    private boolean isGood(SignIn with) {
        return (with.code() != null && codes.use(with.code()))
                || (with.token() != null && token.isOpenedBy(with.token()));
    }
}
