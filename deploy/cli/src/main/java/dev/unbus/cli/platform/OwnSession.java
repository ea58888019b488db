package dev.unbus.cli.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps the signals of a terminal from a process. */
public final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    /** What a command begins with: a session of its own where the system can; else at least deaf to the terminal. */
    public static List<String> prefix() {
        return Files.isExecutable(SETSID)
                ? List.of(SETSID.toString())
                : List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    }
}
