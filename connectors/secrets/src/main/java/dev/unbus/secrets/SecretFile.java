package dev.unbus.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a file, in UTF-8, of which a line's end at its end is no part. It is small, so it is read each time: Kubernetes
 * exchanges a symbolic link further up the path, which no watch on the file would see.
 */
record SecretFile(String key, Path file) implements Secret {

    private static final int LARGEST_BYTES = 64 * 1024;

    @Override
    public String read() throws SecretException {
        byte[] content = content();
        if (content.length > LARGEST_BYTES) {
            throw unavailable("is longer than " + LARGEST_BYTES + " bytes, which no secret is", null);
        }
        String secret = withoutLineEnd(text(content));
        if (secret.isEmpty()) {
            throw unavailable("is empty", null);
        }
        return secret;
    }

    /** Its bytes, and one at most of those that are too many. */
    private byte[] content() throws SecretException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(LARGEST_BYTES + 1);
        } catch (NoSuchFileException missing) {
            throw unavailable("does not exist", missing);
        } catch (IOException unreadable) {
            throw unavailable("cannot be read", unreadable);
        }
    }

    private String text(byte[] content) throws SecretException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw unavailable("is not text in UTF-8", binary);
        }
    }

    private static String withoutLineEnd(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private SecretException unavailable(String what, @Nullable Throwable cause) {
        return new SecretException(key, file, what, cause);
    }
}
