package dev.unbus.catalog.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.catalog.http.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stands before everything below {@code /api}, known path or not, and asks for the token. */
@Singleton
final class Gate {

    private static final int BEFORE_ALL_OTHERS = -10_000;
    private static final String BEARER = "bearer ";

    private final Token token;
    private final ObjectMapper json;
    private final boolean open;

    Gate(Token token, ObjectMapper json, AccessConfig config) {
        this.token = token;
        this.json = json;
        this.open = config.authentication() == AccessConfig.Authentication.NONE;
    }

    void stand(@Observes Router router) {
        router.route("/api*").order(BEFORE_ALL_OTHERS).blockingHandler(this::check, false);
        router.route("/api*")
                .last()
                .handler(call -> answer(call, Problem.of(404, "There is no such path.", path(call))));
    }

    private void check(RoutingContext call) {
        String offered = bearer(call.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (open || (offered != null && token.isOpenedBy(offered))) {
            Caller.TOKEN.calls(call);
            call.next();
            return;
        }
        call.response()
                .putHeader(
                        "WWW-Authenticate",
                        offered == null ? "Bearer realm=\"unbus\"" : "Bearer realm=\"unbus\", error=\"invalid_token\"");
        answer(call, Problem.of(401, "Send the content of the token file as a bearer token.", path(call)));
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static String path(RoutingContext call) {
        return call.normalizedPath();
    }

    private void answer(RoutingContext call, Problem problem) {
        HttpServerResponse response = call.response().setStatusCode(problem.status());
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem can always be written", impossible);
        }
    }
}
