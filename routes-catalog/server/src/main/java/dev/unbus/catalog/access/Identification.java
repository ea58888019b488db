package dev.unbus.catalog.access;

import dev.unbus.catalog.access.AccessConfig.Authentication;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who calls: by a bearer token or, without one, by the session of a browser. */
@Singleton
final class Identification {

    private static final String BEARER = "bearer ";

    private final Authentication authentication;
    private final Token token;
    private final ProviderTokens providerTokens;
    private final Membership membership;
    private final Sessions sessions;

    Identification(
            AccessConfig config, Token token, ProviderTokens providerTokens, Membership membership, Sessions sessions) {
        this.authentication = config.authentication();
        this.token = token;
        this.providerTokens = providerTokens;
        this.membership = membership;
        this.sessions = sessions;
    }

    /**
     * Who calls; empty when nobody knows.
     *
     * @throws ProviderAwayException when the provider has to be asked and does not answer
     */
    Optional<Caller> caller(RoutingContext call) {
        if (authentication == Authentication.NONE) {
            return Optional.of(Caller.TOKEN);
        }
        String offered = bearer(call.request().getHeader(HttpHeaders.AUTHORIZATION));
        return offered == null ? inSession(call) : withToken(offered);
    }

    private Optional<Caller> withToken(String offered) {
        if (authentication == Authentication.OIDC) {
            return providerTokens.verified(offered).map(membership::caller);
        }
        return token.isOpenedBy(offered) ? Optional.of(Caller.TOKEN) : Optional.empty();
    }

    private Optional<Caller> inSession(RoutingContext call) {
        String secret = SessionCookie.secret(call);
        return secret == null || SessionCookie.mayBeForged(call) ? Optional.empty() : sessions.caller(secret);
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
