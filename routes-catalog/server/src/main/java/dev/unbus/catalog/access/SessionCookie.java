package dev.unbus.catalog.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cookie with a session's secret: no script reads it and no other site has it sent. What changes something is
 * moreover held against where the browser says that it comes from, as the
 * <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP cheat
 * sheet</a> has it.
 */
final class SessionCookie {

    static final String NAME = "unbus-session";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SessionCookie() {}

    /** The secret that a call carries, or null. */
    static @Nullable String secret(RoutingContext call) {
        Cookie cookie = call.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** Has the browser keep the secret until it is closed, at most. */
    static void set(RoutingContext call, String secret) {
        call.response().addCookie(cookie(call, secret));
    }

    /** Has the browser forget it. */
    static void clear(RoutingContext call) {
        call.response().addCookie(cookie(call, "").setMaxAge(0));
    }

    /** Whether another site may be behind a call that changes something. */
    static boolean mayBeForged(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (SAFE.contains(request.method())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String authority =
                request.authority() == null ? "" : request.authority().toString();
        return !(request.scheme() + "://" + authority).equals(request.getHeader("Origin"));
    }

    private static Cookie cookie(RoutingContext call, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure("https".equals(call.request().scheme()))
                .setSameSite(CookieSameSite.STRICT);
    }
}
