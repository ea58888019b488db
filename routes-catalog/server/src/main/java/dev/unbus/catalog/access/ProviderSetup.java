package dev.unbus.catalog.access;

import dev.unbus.catalog.access.AccessConfig.Authentication;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells Quarkus at the start of the OpenID Connect provider, if there is one. */
@Singleton
final class ProviderSetup {

    private final AccessConfig config;
    private final ClientAuthentication client;

    ProviderSetup(AccessConfig config, ClientAuthentication client) {
        this.config = config;
        this.client = client;
    }

    void tell(@Observes Oidc oidc) {
        if (config.authentication() == Authentication.OIDC) {
            oidc.create(tenant(config.oidc(), required(client.secret(), "client-secret")));
        }
    }

    private static OidcTenantConfig tenant(AccessConfig.Oidc provider, String secret) {
        String client = required(provider.clientId(), "client-id");
        return OidcTenantConfig.authServerUrl(required(provider.issuer(), "issuer"))
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .credentials(secret)
                .token()
                .audience(client)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .authentication()
                .pkceRequired()
                .nonceRequired()
                .cookiePath(SignInResource.PATH)
                .errorPath("/sign-in")
                .end()
                .build();
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException(
                "unbus.catalog.authentication is oidc, which needs unbus.catalog.oidc." + key));
    }
}
