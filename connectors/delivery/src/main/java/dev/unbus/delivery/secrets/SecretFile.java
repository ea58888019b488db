package dev.unbus.delivery.secrets;

import dev.unbus.delivery.UnavailableException;
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
    public String read() throws UnavailableException {
        String content = withoutLineEnd(text(content()));
        if (content.isEmpty()) {
            throw unavailable("is empty", null);
        }
        return content;
    }

    private byte[] content() throws UnavailableException {
        try (var stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_BYTES + 1);
            if (content.length > LARGEST_BYTES) {
                throw unavailable("is longer than " + LARGEST_BYTES + " bytes, which no secret is", null);
            }
            return content;
        } catch (NoSuchFileException missing) {
            throw unavailable("does not exist", missing);
        } catch (IOException unreadable) {
            throw unavailable("cannot be read", unreadable);
        }
    }

    private String text(byte[] content) throws UnavailableException {
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

    private UnavailableException unavailable(String what, @Nullable Throwable cause) {
        return new UnavailableException("secret", key + ": the file " + file + " " + what, cause);
    }
}
