package dev.unbus.catalog.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells good tokens of the OpenID Connect provider from others. */
@Singleton
final class ProviderTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantIdentityProvider provider;

    ProviderTokens(TenantIdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * The token, read; empty unless the provider signed it, for the catalog, and it still holds.
     *
     * @throws ProviderAwayException when the provider's keys are needed and it does not answer
     */
    Optional<JsonWebToken> verified(String token) {
        try {
            SecurityIdentity about = provider.authenticate(new AccessTokenCredential(token))
                    .await()
                    .atMost(PATIENCE);
            return about.getPrincipal() instanceof JsonWebToken read ? Optional.of(read) : Optional.empty();
        } catch (AuthenticationFailedException notGood) {
            return Optional.empty();
        } catch (OIDCException | TimeoutException away) {
            throw new ProviderAwayException(away);
        }
    }
}
