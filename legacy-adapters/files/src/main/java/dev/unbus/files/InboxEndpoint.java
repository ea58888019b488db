package dev.unbus.files;

import java.nio.file.Path;
import java.util.Locale;

/** The options of Camel's file endpoint for an inbox. */
final class InboxEndpoint {

    private InboxEndpoint() {}

    static String uri(Path directory, String pattern, FilesConfig config) {
        long quiet = config.quietPeriod().toMillis();
        long poll = config.pollInterval().toMillis();
        long check = Math.min(1000, Math.max(50, quiet / 4));
        return "file:" + directory
                + "?antInclude=" + pattern
                + "&antFilterCaseSensitive=false"
                + "&sortBy=file:" + config.order().name().toLowerCase(Locale.ROOT)
                + "&initialDelay=0"
                + "&delay=" + poll
                // The inbox moves the file itself: Camel's own move deletes a file of the same name.
                + "&noop=true&idempotent=false"
                // A file that is still being written grows, so it is never quiet; an empty one is rejected, not
                // ignored.
                + "&readLock=changed"
                + "&readLockMinAge=" + quiet
                + "&readLockMinLength=0"
                + "&readLockCheckInterval=" + check
                + "&readLockTimeout=" + (quiet + 2 * check)
                + "&readLockLoggingLevel=DEBUG"
                // What a killed process left behind is removed at the start.
                + "&readLockDeleteOrphanLockFiles=true";
    }
}
