package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Conversion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that scripts import: those of the project, else what every application that was moved from Mule 3 has. */
final class Libraries {

    private static final Pattern MIGRATION = Pattern.compile(
            "/?migration/(Http(Listener|Requester)|(Jms|Smtp)Transport|Soapkit|(File|Ftp|Sftp)WriteOutputFile)\\.dwl");

    private Libraries() {}

    /** The text of a file; null when it is in neither. */
    static @Nullable String text(String path, Conversion conversion) {
        String own = conversion.text(path);
        if (own != null || !MIGRATION.matcher(path).matches()) {
            return own;
        }
        try (InputStream content = Libraries.class.getResourceAsStream(path.replaceFirst("^/", ""))) {
            return content == null ? null : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
