package dev.unbus.catalog.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads from a token of the OpenID Connect provider who somebody is, and of which teams. */
@Singleton
final class Membership {

    private final String claim;
    private final String adminGroup;

    @Inject
    Membership(AccessConfig config) {
        this(config.oidc().groupsClaim(), config.oidc().adminGroup());
    }

    Membership(String claim, String adminGroup) {
        this.claim = claim;
        this.adminGroup = adminGroup;
    }

    /** Whom a token, verified before, is about. */
    Caller caller(JsonWebToken token) {
        Set<String> groups = groups(token.getClaim(claim));
        return new Caller(token.getName(), groups, groups.contains(adminGroup));
    }

    private static Set<String> groups(@Nullable Object named) {
        return named instanceof Collection<?> all
                ? all.stream().map(Membership::group).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Some providers name a group by its path: {@code /orders}. One below another keeps its path, and is no team. */
    private static String group(Object named) {
        String path = named instanceof JsonString text ? text.getString() : named.toString();
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
