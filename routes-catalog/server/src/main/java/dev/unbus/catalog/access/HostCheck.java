package dev.unbus.catalog.access;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers only under the catalog's own names: a page of another site whose name was made to lead here
 * (<a href="https://owasp.org/www-community/attacks/DNS_Rebinding">DNS rebinding</a>) gets nothing. Whoever came by https is told to
 * go on with it.
 */
@Singleton
final class HostCheck {

    static final int BEFORE_ALL_OTHERS = -20_000;

    private static final String ANY = "*";
    private static final String FOR_A_YEAR = "max-age=31536000";

    private final Set<String> hosts;
    private final ProblemResponse problems;

    HostCheck(AccessConfig config, ProblemResponse problems) {
        this.hosts = config.hosts().stream().map(HostCheck::lowerCase).collect(Collectors.toUnmodifiableSet());
        this.problems = problems;
    }

    void stand(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::check);
    }

    private void check(RoutingContext call) {
        if (call.request().isSSL() || "https".equals(call.request().scheme())) {
            call.response().putHeader("Strict-Transport-Security", FOR_A_YEAR);
        }
        if (isOwn(call.request().authority())) {
            call.next();
        } else {
            problems.send(call, 403, "The host of this call is none of unbus.catalog.hosts.");
        }
    }

    private boolean isOwn(@Nullable HostAndPort authority) {
        return hosts.contains(ANY) || (authority != null && hosts.contains(lowerCase(authority.host())));
    }

    private static String lowerCase(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
