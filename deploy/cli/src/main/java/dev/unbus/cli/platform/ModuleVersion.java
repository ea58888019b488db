package dev.unbus.cli.platform;

import dev.unbus.environment.PomVersion;
import java.io.IOException;
import java.nio.file.Path;

/** The version that is shown of a module. */
public final class ModuleVersion {

    private static final String UNKNOWN = "unknown";

    private ModuleVersion() {}

    /** The version in its pom, or {@code unknown}: a pom that cannot be read is Maven's to complain about. */
    public static String of(Path module) {
        try {
            return PomVersion.of(module.resolve("pom.xml")).orElse(UNKNOWN);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }
}
