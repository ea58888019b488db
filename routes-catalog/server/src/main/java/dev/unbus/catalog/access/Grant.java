package dev.unbus.catalog.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenID Connect provider said about somebody.
 *
 * @param caller who that is
 * @param until how long it holds
 * @param refreshToken with what the provider is asked anew; null: somebody has to sign in anew
 * @param endpoints where it is asked
 */
record Grant(Caller caller, Instant until, @Nullable String refreshToken, Endpoints endpoints) {

    /**
     * Where the provider answers.
     *
     * @param token where it is asked for tokens
     * @param revocation where it is told that somebody has signed out; null: it does not want to know
     */
    record Endpoints(String token, @Nullable String revocation) {}
}
