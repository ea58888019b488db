package dev.unbus.catalog;

import dev.unbus.catalog.model.IntegrationId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process that may be asked for its descriptor.
 *
 * @param management the address of its management port
 * @param integration the integration that is expected there, when the list tells
 * @param httpUrl where it serves its own API, when the list tells
 */
record Target(URI management, @Nullable IntegrationId integration, @Nullable String httpUrl) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    Target {
        if (!SCHEMES.contains(management.getScheme()) || management.getHost() == null) {
            throw new IllegalArgumentException("a target is an http or https address with a host");
        }
    }

    /** Where a route is acted on. */
    URI route(String id, String act) {
        String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return management.resolve("/observe/routes/" + path + "/" + act);
    }

    /** Where the list of contracts is served, or with a path below it one of them. */
    URI contracts(String path) {
        return management.resolve("/observe/contracts" + path);
    }

    /** Where the descriptor is served. */
    URI descriptor() {
        return management.resolve("/observe/integration");
    }
}
