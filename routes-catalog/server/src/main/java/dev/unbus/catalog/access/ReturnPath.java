package dev.unbus.catalog.access;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a browser goes on after signing in: a path of the catalog itself, never another site. */
final class ReturnPath {

    private static final String HOME = "/";

    private ReturnPath() {}

    /** That path, or the home page where it may lead elsewhere. */
    static String of(@Nullable String asked) {
        return asked != null && isOwn(asked) ? asked : HOME;
    }

    private static boolean isOwn(String path) {
        try {
            URI parsed = new URI(path);
            return path.startsWith("/")
                    && !parsed.isAbsolute()
                    && parsed.getRawAuthority() == null
                    && !path.startsWith("//");
        } catch (URISyntaxException strange) {
            return false;
        }
    }
}
