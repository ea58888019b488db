package dev.unbus.files;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Gives integrations their inboxes, with the settings of {@link FilesConfig}. */
@Singleton
public final class Inboxes {

    private final FilesConfig config;

    /** For the container. */
    public Inboxes(FilesConfig config) {
        this.config = config;
    }

    /**
     * The inbox at that folder, which is made if it is not there.
     *
     * @param directory the folder that files are dropped into
     * @param pattern which of them are meant, such as {@code *.csv}; case does not matter
     */
    public Inbox inbox(Path directory, String pattern) {
        return new Inbox(directory, pattern, config, Clock.systemUTC());
    }

    /** The bounds that files are read within. */
    public Bounds bounds() {
        return config.bounds();
    }
}
