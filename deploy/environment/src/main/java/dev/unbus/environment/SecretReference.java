package dev.unbus.environment;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of a secret is; never the value.
 *
 * @param env an environment variable of whoever deploys
 * @param file a file, relative to the project's root or absolute
 * @param secret the name of a Kubernetes secret
 * @param key the key within the Kubernetes secret
 */
public record SecretReference(
        @Nullable String env, @Nullable String file, @Nullable String secret, @Nullable String key) {

    /** Checks that exactly one place is named. */
    public SecretReference {
        int places = (env == null ? 0 : 1) + (file == null ? 0 : 1) + (secret == null ? 0 : 1);
        Rules.require(places == 1, "a secret is in one place: env, file, or secret with key");
        Rules.require((secret == null) == (key == null), "secret and key belong together");
    }

    /** The place in words, for messages. */
    @Override
    public String toString() {
        if (env != null) {
            return "environment variable " + env;
        }
        return file != null ? "file " + file : "key " + key + " of secret " + secret;
    }
}
