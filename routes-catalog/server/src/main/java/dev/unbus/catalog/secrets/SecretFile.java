package dev.unbus.catalog.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A secret in a file, in UTF-8, of which a line's end at its end is no part. It is read at each use, so that one which was rotated is
 * used without a restart.
 *
 * @param key where the operator named the file, for messages
 * @param file the file
 */
public record SecretFile(String key, Path file) {

    private static final int LARGEST_BYTES = 64 * 1024;

    /**
     * The secret of {@code key}, or as it is now in the file of {@code key-file}; empty when neither is set.
     *
     * @throws IOException when the file is missing, empty or unreadable; never tells the content
     * @throws IllegalStateException when both are set
     */
    public static Optional<String> read(String key, Optional<String> value, Optional<Path> file) throws IOException {
        if (value.isPresent() && file.isPresent()) {
            throw new IllegalStateException(key + " and " + key + "-file are both set: leave one of them out");
        }
        return file.isPresent() ? Optional.of(new SecretFile(key + "-file", file.get()).read()) : value;
    }

    /**
     * The secret as it is now.
     *
     * @throws IOException when the file is missing, empty or unreadable; never tells the content
     */
    public String read() throws IOException {
        String content = content().replaceFirst("\\r?\\n\\z", "");
        if (content.isEmpty()) {
            throw new IOException(key + ": the file " + file + " is empty");
        }
        return content;
    }

    private String content() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_BYTES + 1);
            if (content.length > LARGEST_BYTES) {
                throw new IOException("it is longer than " + LARGEST_BYTES + " bytes, which no secret is");
            }
            return new String(content, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new IOException(key + ": the file " + file + " does not exist", missing);
        } catch (IOException unreadable) {
            throw new IOException(key + ": the file " + file + " cannot be read", unreadable);
        }
    }
}
