package dev.unbus.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the brokers' data, locked for one process: Artemis would otherwise wait for ever, as a backup
 * does, for the process that holds its journal.
 */
final class DataFolder {

    private final Path path;
    private @Nullable FileChannel channel;

    DataFolder(Path path) {
        this.path = path;
    }

    void take() {
        try {
            Files.createDirectories(path);
            var opened = FileChannel.open(
                    path.resolve("devstack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(opened) == null) {
                opened.close();
                throw new StartFailure(
                        "Another devstack uses %s: stop it, or set UNBUS_HOME to another folder.".formatted(path));
            }
            channel = opened;
        } catch (IOException unusable) {
            throw new StartFailure(
                    "The folder %s cannot be written: make it writable, or set UNBUS_HOME to another folder."
                            .formatted(path),
                    unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel opened) throws IOException {
        try {
            return opened.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    /** The operating system gives the lock back in any case when the process ends. */
    void giveBack() {
        var taken = channel;
        channel = null;
        if (taken != null) {
            try {
                taken.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to give back.
            }
        }
    }
}
