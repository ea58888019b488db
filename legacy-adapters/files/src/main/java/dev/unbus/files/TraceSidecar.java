package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The file {@code NAME.traceparent} beside a file, put there before it, that says which trace its messages belong to: a line
 * {@code traceparent} and, if there is one, a line {@code tracestate}, as in
 * <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>. One that breaks the format is no reason to refuse the file.
 */
final class TraceSidecar {

    private static final Logger LOG = Logger.getLogger(TraceSidecar.class);
    private static final String END = ".traceparent";
    private static final int LONGEST_BYTES = 1_024;
    private static final int LONGEST_STATE = 512;
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern STATE = Pattern.compile("[\\x20-\\x7e]{1," + LONGEST_STATE + "}");

    private TraceSidecar() {}

    /** Whether a file of that name is no file to take in but stands beside one. */
    static boolean isOne(String name) {
        return name.endsWith(END);
    }

    /** The headers for the messages of a file; empty when nothing readable stands beside it. */
    static Map<String, String> headersFor(Path file) {
        try (InputStream content =
                Files.newInputStream(beside(file), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return headers(new String(content.readNBytes(LONGEST_BYTES), StandardCharsets.US_ASCII));
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException unreadable) {
            LOG.warnf("%s: the file beside it that names its trace cannot be read", file.getFileName());
            return Map.of();
        }
    }

    /** Takes it along when its file goes somewhere else. */
    static void follow(Path from, Path to) {
        try {
            Files.move(beside(from), beside(to), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException none) {
            // Most files have none.
        } catch (IOException stays) {
            LOG.warnf("%s: the file beside it that names its trace stays where it is", from.getFileName());
        }
    }

    private static Map<String, String> headers(String content) {
        String[] lines = content.strip().split("\\R", -1);
        if (!PARENT.matcher(lines[0]).matches()) {
            return Map.of();
        }
        return lines.length > 1 && STATE.matcher(lines[1]).matches()
                ? Map.of("traceparent", lines[0], "tracestate", lines[1])
                : Map.of("traceparent", lines[0]);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + END);
    }
}
