package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps two calls from starting and stopping at the same time; the operating system releases it when a call dies. */
final class PlatformLock {

    private PlatformLock() {}

    /** Does the work when nobody else is at it, or says that somebody is. */
    static <T> T whileHeld(Home home, Supplier<T> work) {
        home.create();
        Path file = home.run().resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock(channel) == null) {
                throw new CommandFailure("another unbus up or down is at work on " + home.folder()
                        + "; wait until it has finished, or end it with Ctrl-C.");
            }
            return work.get();
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot lock " + file, unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }
}
