package dev.unbus.environment;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The catalog that watches an environment.
 *
 * @param url its base address, http or https
 * @param tokenFile the file with the token for it, relative to the project's root; null when {@code tokenEnv} names it
 * @param tokenEnv the environment variable with the token; null when it is in a file or none is needed
 */
public record CatalogAddress(URI url, @Nullable String tokenFile, @Nullable String tokenEnv) {

    /** Checks the address and that the token is in one place. */
    public CatalogAddress {
        Rules.required(url, "url");
        Rules.require(
                ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null,
                "url has to begin with http:// or https:// and name a host");
        Rules.require(url.getUserInfo() == null, "url must not hold a user or a password");
        Rules.require(tokenFile == null || tokenEnv == null, "the token is in tokenFile or in tokenEnv, not in both");
    }
}
