package dev.unbus.environment;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a secret is; never the value. A variable that {@link #namesFile names a file} is given a path instead, so that
 * whoever reads it can read it again.
 *
 * @param env an environment variable of whoever deploys
 * @param file a file, or a folder of files, relative to the project's root or absolute
 * @param secret the name of a Kubernetes secret
 * @param key the key within the Kubernetes secret; null for the folder of {@code username} and {@code password}
 */
public record SecretReference(
        @Nullable String env, @Nullable String file, @Nullable String secret, @Nullable String key) {

    /** The keys, and files, of a folder that a data source takes its user and password from. */
    public static final List<String> KEYS_OF_CREDENTIALS = List.of("password", "username");

    private static final List<String> FILES = List.of("_FILE", "_SFTP_PRIVATE_KEY", "_CREDENTIALS_PROVIDER");
    private static final String FILE_OR_FOLDER = "_CREDENTIALS_PROVIDER";
    private static final Pattern SECRET = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern KEY = Pattern.compile("(?!\\.\\.|\\.$)[a-zA-Z0-9._-]{1,253}");

    /** Checks that exactly one place is named, and the names of a Kubernetes secret. */
    public SecretReference {
        int places = (env == null ? 0 : 1) + (file == null ? 0 : 1) + (secret == null ? 0 : 1);
        Rules.require(places == 1, "a secret is in one place: env, file, or secret with key");
        Rules.require(key == null || secret != null, "a key is one of a secret, which is missing");
        Rules.require(
                secret == null || SECRET.matcher(secret).matches(),
                "secret has to be the name of a Kubernetes secret: lower-case letters, digits, hyphens and dots");
        Rules.require(
                key == null || KEY.matcher(key).matches(),
                "key has to be letters, digits, hyphens, underscores and dots, and begins with one dot at most");
    }

    /** Whether a variable of that name is given the path of a secret, which is read at each use, and not its value. */
    public static boolean namesFile(String variable) {
        return FILES.stream().anyMatch(variable::endsWith);
    }

    /** Checks that a variable of that name can be given what is referred to. */
    void requireFits(String variable) {
        if (secret != null && key == null && !variable.endsWith(FILE_OR_FOLDER)) {
            throw new BrokenRule(
                    "secret and key belong together; without a key only a variable that ends in " + FILE_OR_FOLDER
                            + " is given a folder",
                    "secrets",
                    variable);
        }
        if (env != null && namesFile(variable)) {
            throw new BrokenRule("names a file, so give file, or secret and key, not env", "secrets", variable);
        }
    }

    /** The place in words, for messages. */
    @Override
    public String toString() {
        if (env != null) {
            return "environment variable " + env;
        }
        if (file != null) {
            return "file " + file;
        }
        return key == null ? "secret " + secret : "key " + key + " of secret " + secret;
    }
}
