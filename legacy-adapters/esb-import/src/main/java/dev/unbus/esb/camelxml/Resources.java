package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.util.Optional;

/** Files of the class path that endpoints and expressions read: they go along. */
final class Resources {

    private final Conversion conversion;

    Resources(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Takes a file along under its path; one that is not there is noted. */
    void take(String reference, Notes notes) {
        if (reference.matches("^(file|http|https|ref|bean):.*") || reference.contains("{{")) {
            return;
        }
        String path = reference.replaceFirst("^(resource:)?(classpath:)?/*", "");
        Optional<SourceFile> file = conversion.file(path);
        try {
            if (file.isPresent()) {
                conversion.resource(path, file.get().content().read());
            } else {
                notes.different("the file " + path + " is not in the sources and has to be moved over");
            }
        } catch (SourceException unreadable) {
            notes.different("the file " + path + " cannot be read and has to be moved over");
        }
    }
}
