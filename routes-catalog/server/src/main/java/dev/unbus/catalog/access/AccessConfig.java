package dev.unbus.catalog.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Whom the catalog answers. */
@ConfigMapping(prefix = "unbus.catalog")
interface AccessConfig {

    /** Who may call the API. */
    enum Authentication {
        /** Whoever sends the token file's content as a bearer token. */
        TOKEN,
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
}
