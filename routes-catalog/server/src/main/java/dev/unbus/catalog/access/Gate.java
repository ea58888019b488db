package dev.unbus.catalog.access;

import dev.unbus.catalog.access.AccessConfig.Authentication;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Stands before everything below {@code /api}, known path or not, and asks who calls. */
@Singleton
final class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final int BEFORE_ALL_OTHERS = -10_000;
    private static final Set<String> OPEN =
            Set.of("POST /api/session", "GET " + SignInResource.PATH, "GET " + SignInResource.OIDC);

    private final Identification identification;
    private final CallRates rates;
    private final ProblemResponse problems;
    private final Authentication authentication;

    Gate(Identification identification, CallRates rates, ProblemResponse problems, AccessConfig config) {
        this.identification = identification;
        this.rates = rates;
        this.problems = problems;
        this.authentication = config.authentication();
    }

    void stand(@Observes Router router) {
        router.route("/api*").order(BEFORE_ALL_OTHERS).blockingHandler(this::check, false);
        router.route("/api*").last().handler(this::noSuchPath);
        if (authentication != Authentication.OIDC) {
            router.route(SignInResource.OIDC).order(BEFORE_ALL_OTHERS + 1).handler(this::noSuchPath);
        }
    }

    private void noSuchPath(RoutingContext call) {
        problems.send(call, 404, "There is no such path.");
    }

    private void check(RoutingContext call) {
        try {
            check(call, identification.caller(call));
        } catch (ProviderAwayException away) {
            LOG.warnf("the OpenID Connect provider does not answer: %s", away.getCause());
            problems.send(call, 503, "The OpenID Connect provider does not answer, so that nobody knows who calls.");
        }
    }

    private void check(RoutingContext call, Optional<Caller> caller) {
        Duration wait = rates.pass(name(caller, call));
        if (!wait.isZero()) {
            tooMany(call, wait);
        } else if (caller.isPresent() || isOpen(call)) {
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

    private static boolean isOpen(RoutingContext call) {
        return OPEN.contains(call.request().method() + " " + call.normalizedPath());
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
        problems.send(call, 401, advice());
    }

    private String advice() {
        return authentication == Authentication.OIDC
                ? "Sign in at " + SignInResource.OIDC + ", or send an access token of the provider as a bearer token."
                : "Send the content of the token file as a bearer token.";
    }
}
