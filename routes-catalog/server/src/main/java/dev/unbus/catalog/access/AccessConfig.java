package dev.unbus.catalog.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whom the catalog answers. */
@ConfigMapping(prefix = "unbus.catalog")
interface AccessConfig {

    /** Who may call the API. */
    enum Authentication {
        /** Whoever sends the token file's content as a bearer token. */
        TOKEN,
        /** Whom an OpenID Connect provider knows. */
        OIDC,
        /** Everybody who can reach it. */
        NONE
    }

    /** Who may call the API. */
    @WithDefault("token")
    Authentication authentication();

    /** How long a browser stays signed in without a call. */
    @WithDefault("12h")
    Duration sessionIdle();

    /** How long a browser stays signed in at most. */
    @WithDefault("7d")
    Duration sessionLongest();

    /** The file whose content is the token; as long as there is none, every call is refused. */
    @WithDefault("${UNBUS_HOME:.unbus}/token")
    Path tokenFile();

    /** The names, without ports, under which the catalog is called; {@code *} is any. */
    @WithDefault("localhost,127.0.0.1,[::1]")
    Set<String> hosts();

    /** How many calls a second a caller may make for long. */
    @WithDefault("100")
    int callsPerSecond();

    /** How many calls a caller who made none for a while may make at once. */
    @WithDefault("1000")
    int callsAtOnce();

    /** The OpenID Connect provider. */
    Oidc oidc();

    /** An OpenID Connect provider, and what its tokens say. */
    interface Oidc {

        /** The provider's address, as its tokens name it. */
        Optional<String> issuer();

        /** As what the provider knows the catalog, and whom an access token has to be meant for. */
        Optional<String> clientId();

        /** With what the catalog shows the provider that it is this client. */
        Optional<String> clientSecret();

        /** A file with the client secret, read for each call to the provider; instead of the secret itself. */
        Optional<Path> clientSecretFile();

        /** The claim that names the groups of a user, which are the teams. */
        @WithDefault("groups")
        String groupsClaim();

        /** The group whose members may act on the integrations of every team. */
        @WithDefault("unbus-admin")
        String adminGroup();
    }
}
