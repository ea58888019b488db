package dev.unbus.cli.config;

import dev.unbus.environment.SecretReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the values of secrets, and lets nothing of them out. */
final class SecretValues {

    private final Path root;
    private final Function<String, @Nullable String> variables;

    /**
     * The secrets that can be read from here.
     *
     * @param root where the names of files begin
     * @param variables the environment variables of whoever asks
     */
    SecretValues(Path root, Function<String, @Nullable String> variables) {
        this.root = root;
        this.variables = variables;
    }

    /** {@code equal}, {@code different}, or {@code unknown} when one of them cannot be read here. */
    String compare(Source one, Source other) {
        Optional<byte[]> first = one.value(this);
        Optional<byte[]> second = other.value(this);
        if (first.isEmpty() || second.isEmpty()) {
            return "unknown";
        }
        return MessageDigest.isEqual(first.get(), second.get()) ? "equal" : "different";
    }

    /** True when the value can be read here. */
    boolean isReadable(SecretReference reference) {
        return read(reference).isPresent();
    }

    private Optional<byte[]> read(SecretReference reference) {
        if (reference.env() != null) {
            return Optional.ofNullable(variables.apply(reference.env())).map(SecretValues::bytes);
        }
        return reference.file() == null ? Optional.empty() : content(root.resolve(reference.file()));
    }

    /** The end of the last line belongs to the file and not to the secret. */
    private static Optional<byte[]> content(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1)
                            .replaceFirst("\\r?\\n\\z", "")
                            .getBytes(StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where a value comes from: a place for secrets, or the configuration itself. */
    sealed interface Source permits Referenced, Written {

        Optional<byte[]> value(SecretValues values);
    }

    /** A value in a place for secrets. */
    record Referenced(SecretReference reference) implements Source {

        @Override
        public Optional<byte[]> value(SecretValues values) {
            return values.read(reference);
        }

        @Override
        public String toString() {
            return reference.toString();
        }
    }

    /** A value that stands in the configuration. */
    record Written(String text) implements Source {

        @Override
        public Optional<byte[]> value(SecretValues values) {
            return Optional.of(bytes(text));
        }

        @Override
        public String toString() {
            return "written in config";
        }
    }
}
