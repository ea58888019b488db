package dev.unbus.observe;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Who may act on routes: whoever sends the content of a file, which is read at each call. Without the file nobody may. */
@Singleton
final class ControlToken {

    private static final String BEARER = "Bearer ";
    private static final int LARGEST_BYTES = 4096;

    private final Path file;

    ControlToken(ObserveConfig config) {
        file = config.controlTokenFile();
    }

    /** Whether the header carries the token; compares in a time that does not tell how much of it is right. */
    boolean isIn(@Nullable String authorization) {
        byte[] token = content();
        return token.length > 0
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token, authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] content() {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(LARGEST_BYTES), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException none) {
            return new byte[0];
        }
    }
}
