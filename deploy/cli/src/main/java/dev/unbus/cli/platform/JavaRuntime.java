package dev.unbus.cli.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that components run on.
 *
 * @param home its folder
 * @param feature its feature release, such as 17 or 25
 */
public record JavaRuntime(Path home, int feature) {

    private static final int COMPACT_HEADERS_SINCE = 25;

    /** The Java that this process runs on; the start script has chosen it. */
    public static JavaRuntime current() {
        return new JavaRuntime(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The program {@code java}. */
    public Path executable() {
        return home.resolve("bin/java");
    }

    /** The flags for a small, quickly started process. */
    public List<String> flags(Component component) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms24m",
                "-Xmx" + component.kind().heapMiB() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (feature >= COMPACT_HEADERS_SINCE) {
            flags.add("-XX:+UseCompactObjectHeaders");
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
