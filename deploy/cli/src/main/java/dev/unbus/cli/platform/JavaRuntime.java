package dev.unbus.cli.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Java that components run on.
 *
 * @param home its folder
 * @param feature its feature release, such as 17 or 25
 * @param roomy whether components get far more heap than they need
 */
public record JavaRuntime(Path home, int feature, boolean roomy) {

    private static final int COMPACT_HEADERS_SINCE = 25;
    private static final int ROOM_MIB = 1024;

    /** The Java that this process runs on; the start script has chosen it. */
    public static JavaRuntime current() {
        return new JavaRuntime(
                Path.of(System.getProperty("java.home")), Runtime.version().feature(), false);
    }

    /** The Java of that feature release beside another one, in the same folder. */
    public static Optional<JavaRuntime> beside(JavaRuntime other, int feature) {
        Path folder = other.home().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.sorted()
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> featureOf(home) == feature)
                    .findFirst()
                    .map(home -> new JavaRuntime(home, feature, false));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static int featureOf(Path home) {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
            return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "").replace("\"", ""))
                    .feature();
        } catch (IOException | IllegalArgumentException unknown) {
            return 0;
        }
    }

    /** The same, for components whose garbage collection must not be seen in a measurement of others. */
    public JavaRuntime withRoom() {
        return new JavaRuntime(home, feature, true);
    }

    /** The program {@code java}. */
    public Path executable() {
        return home.resolve("bin/java");
    }

    /** The flags for a small, quickly started process. */
    public List<String> flags(Component component) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms" + (roomy ? ROOM_MIB : 24) + "m",
                "-Xmx" + (roomy ? ROOM_MIB : component.kind().heapMiB()) + "m",
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
