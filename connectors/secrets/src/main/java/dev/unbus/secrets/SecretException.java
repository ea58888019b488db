package dev.unbus.secrets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** There is no secret to read at present: its file is missing, empty or unreadable. Its message names key and file, never the content. */
public final class SecretException extends IOException {

    SecretException(String key, Path file, String what, @Nullable Throwable cause) {
        super(key + ": the file " + file + " " + what, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
