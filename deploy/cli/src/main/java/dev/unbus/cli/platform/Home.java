package dev.unbus.cli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder of all state, {@code .unbus} at the root or {@code $UNBUS_HOME}. */
public final class Home {

    private final Path folder;

    /** A home at this folder, which need not exist yet. */
    public Home(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The folder itself, absolute. */
    public Path folder() {
        return folder;
    }

    /** Where order intake looks for order files. */
    public Path orderInbox() {
        return folder.resolve("data/orders/inbox");
    }

    /** Where releases are kept side by side, a folder for each team and in it one for each flow. */
    public Path releases() {
        return folder.resolve("releases");
    }

    Path routes() {
        return run().resolve("routes.json");
    }

    Path token() {
        return folder.resolve("token");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(Component component) {
        return logs().resolve(component.fileName() + ".log");
    }

    Path buildLog() {
        return logs().resolve("build.log");
    }

    Path run() {
        return folder.resolve("run");
    }

    Path targets() {
        return run().resolve("targets.json");
    }

    /** Makes the folders that are missing. */
    public void create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(run());
            Files.createDirectories(orderInbox());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + folder, unwritable);
        }
    }

    /** Replaces a small file as a whole: a reader sees the old or the new content, never a part. */
    public static void replace(Path file, String content) {
        try {
            Path draft = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
