package dev.unbus.catalog.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** The token that opens the API: the content of a file, read at each call, so that it can be changed at any time. */
@Singleton
public final class Token {

    private static final int LARGEST_BYTES = 4096;

    private final Path file;

    Token(AccessConfig config) {
        file = config.tokenFile();
    }

    /** Whether this is the token; compares in a time that does not tell how much of it is right. */
    boolean isOpenedBy(String offered) {
        return value().filter(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** The token as it is now, if there is one. */
    public Optional<String> value() {
        try (var stream = Files.newInputStream(file)) {
            String token = new String(stream.readNBytes(LARGEST_BYTES), StandardCharsets.UTF_8).strip();
            return token.isEmpty() ? Optional.empty() : Optional.of(token);
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
