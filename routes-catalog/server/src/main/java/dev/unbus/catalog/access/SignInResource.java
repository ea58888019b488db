package dev.unbus.catalog.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unbus.catalog.access.AccessConfig.Authentication;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Tells a browser how to sign in, and takes it to the OpenID Connect provider and back. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class SignInResource {

    static final String PATH = "/api/sign-in";
    static final String OIDC = PATH + "/oidc";

    /**
     * How a browser signs in.
     *
     * @param method {@code token}: with a code or the token; {@code oidc}: at an OpenID Connect provider; {@code none}: not at all
     * @param url where the browser goes to for that; null where it stays
     */
    @Schema(name = "SignInMethod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Method(String method, @Nullable String url) {}

    private final Authentication authentication;
    private final Sessions sessions;
    private final Provider provider;
    private final OidcSession passage;
    private final RefreshToken refreshToken;
    private final OidcConfigurationMetadata metadata;

    SignInResource(
            AccessConfig config,
            Sessions sessions,
            Provider provider,
            OidcSession passage,
            RefreshToken refreshToken,
            OidcConfigurationMetadata metadata) {
        this.authentication = config.authentication();
        this.sessions = sessions;
        this.provider = provider;
        this.passage = passage;
        this.refreshToken = refreshToken;
        this.metadata = metadata;
    }

    /** How to sign in; answered to everybody. */
    @GET
    @Path("/sign-in")
    @Operation(operationId = "getSignInMethod", summary = "How a browser signs in")
    public Method method() {
        return switch (authentication) {
            case TOKEN -> new Method("token", null);
            case OIDC -> new Method("oidc", OIDC);
            case NONE -> new Method("none", null);
        };
    }

    /** Where a browser comes back from the provider; before that Quarkus sends it there. */
    @GET
    @Path("/sign-in/oidc")
    @Authenticated
    @Operation(operationId = "signInWithProvider", summary = "Sign in at the OpenID Connect provider")
    @APIResponse(responseCode = "302", description = "To the provider")
    @APIResponse(responseCode = "303", description = "Signed in; the cookie is set")
    public Response back(@QueryParam("return") @Nullable String path, @Context RoutingContext call) {
        Grant.Endpoints endpoints = new Grant.Endpoints(metadata.getTokenUri(), metadata.getRevocationUri());
        Grant grant = provider.grant(passage.getIdToken(), refreshToken.getToken(), endpoints);
        SessionCookie.set(call, sessions.open(new ProviderWarrant(provider, grant, Clock.systemUTC())));
        passage.logout().await().indefinitely();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, ReturnPath.of(path))
                .build();
    }
}
