package dev.unbus.secrets;

import java.nio.file.Path;
import java.util.Optional;

/** A credential as an operator configures it: a value, or a file that is read at each use, so that a new content is used. */
public sealed interface Secret permits SecretFile, SecretValue {

    /**
     * The secret of {@code key} or of {@code key-file}; empty when neither is set.
     *
     * @throws IllegalArgumentException when both are set
     */
    static Optional<Secret> of(String key, Optional<String> value, Optional<Path> file) {
        if (value.isPresent() && file.isPresent()) {
            throw new IllegalArgumentException(key + " and " + key + "-file are both set: leave one of them out");
        }
        return value.<Secret>map(SecretValue::new).or(() -> file.map(path -> new SecretFile(key + "-file", path)));
    }

    /** The secret of a file; {@code key} is where the operator named it. */
    static Secret inFile(String key, Path file) {
        return new SecretFile(key, file);
    }

    /**
     * The secret as it is now, where there is one.
     *
     * @throws SecretException as {@link #read()}
     */
    static Optional<String> read(Optional<Secret> secret) throws SecretException {
        return secret.isPresent() ? Optional.of(secret.get().read()) : Optional.empty();
    }

    /**
     * The secret as it is now.
     *
     * @throws SecretException when its file is missing, empty or unreadable; never tells the content
     */
    String read() throws SecretException;
}
