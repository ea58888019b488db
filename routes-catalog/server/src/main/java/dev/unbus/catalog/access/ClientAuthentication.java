package dev.unbus.catalog.access;

import dev.unbus.catalog.access.AccessConfig.Authentication;
import dev.unbus.secrets.Secret;
import dev.unbus.secrets.SecretException;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Shows the OpenID Connect provider that the catalog is the client which it knows (RFC 6749, 2.3.1), with the secret as it is at that
 * moment: Quarkus by itself would go on with the one that it began with.
 */
@Singleton
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.TOKEN, OidcEndpoint.Type.TOKEN_REVOCATION})
final class ClientAuthentication implements OidcRequestFilter {

    private static final String AUTHORIZATION = "Authorization";

    private final AccessConfig config;
    private final Optional<Secret> secret;

    ClientAuthentication(AccessConfig config) {
        this.config = config;
        this.secret = Secret.of(
                "unbus.catalog.oidc.client-secret",
                config.oidc().clientSecret(),
                config.oidc().clientSecretFile());
    }

    @Override
    public void filter(OidcRequestContext call) {
        if (config.authentication() == Authentication.OIDC) {
            call.request().putHeader(AUTHORIZATION, header());
        }
    }

    /**
     * The header of a call.
     *
     * @throws ProviderAwayException when the file of the secret cannot be read: the provider cannot be asked
     */
    String header() {
        String both = encoded(config.oidc().clientId().orElse("")) + ":" + encoded(secret().orElse(""));
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret as it is now; empty when none is configured. */
    Optional<String> secret() {
        try {
            return Secret.read(secret);
        } catch (SecretException unreadable) {
            throw new ProviderAwayException(unreadable);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
