package dev.unbus.catalog.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands before everything below {@code /api}, known path or not, and asks for the token or a session. */
@Singleton
final class Gate {

    private static final int BEFORE_ALL_OTHERS = -10_000;
    private static final String BEARER = "bearer ";
    private static final String SIGN_IN = "/api/session";

    private final Token token;
    private final Sessions sessions;
    private final CallRates rates;
    private final ProblemResponse problems;
    private final boolean open;

    Gate(Token token, Sessions sessions, CallRates rates, ProblemResponse problems, AccessConfig config) {
        this.token = token;
        this.sessions = sessions;
        this.rates = rates;
        this.problems = problems;
        this.open = config.authentication() == AccessConfig.Authentication.NONE;
    }

    void stand(@Observes Router router) {
        router.route("/api*").order(BEFORE_ALL_OTHERS).blockingHandler(this::check, false);
        router.route("/api*").last().handler(call -> problems.send(call, 404, "There is no such path."));
    }

    private void check(RoutingContext call) {
        Optional<Caller> caller = caller(call);
        Duration wait = rates.pass(name(caller, call));
        if (!wait.isZero()) {
            tooMany(call, wait);
        } else if (caller.isPresent() || isSignIn(call)) {
            caller.ifPresent(known -> known.calls(call));
            call.next();
        } else {
            refuse(call);
        }
    }

    private static String name(Optional<Caller> caller, RoutingContext call) {
        return caller.map(Caller::name).orElse("") + "@"
                + call.request().remoteAddress().hostAddress();
    }

    private Optional<Caller> caller(RoutingContext call) {
        String offered = bearer(call.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (open || (offered != null && token.isOpenedBy(offered))) {
            return Optional.of(Caller.TOKEN);
        }
        String secret = SessionCookie.secret(call);
        return secret == null || offered != null || SessionCookie.mayBeForged(call)
                ? Optional.empty()
                : sessions.caller(secret);
    }

    private static boolean isSignIn(RoutingContext call) {
        return call.request().method().equals(HttpMethod.POST) && path(call).equals(SIGN_IN);
    }

    private void tooMany(RoutingContext call, Duration wait) {
        call.response()
                .putHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
        problems.send(call, 429, "Too many calls; wait as long as Retry-After says.");
    }

    private void refuse(RoutingContext call) {
        if (SessionCookie.secret(call) != null && SessionCookie.mayBeForged(call)) {
            problems.send(call, 403, "With a session this can be called from the catalog's own pages only.");
            return;
        }
        boolean offered = call.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
        call.response()
                .putHeader(
                        "WWW-Authenticate",
                        offered ? "Bearer realm=\"unbus\", error=\"invalid_token\"" : "Bearer realm=\"unbus\"");
        problems.send(call, 401, "Send the content of the token file as a bearer token.");
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static String path(RoutingContext call) {
        return call.normalizedPath();
    }
}
