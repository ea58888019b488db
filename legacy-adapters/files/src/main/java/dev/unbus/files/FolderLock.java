package dev.unbus.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A lock on a file, which the operating system lets go of when the process ends, however it does. */
final class FolderLock implements Closeable {

    private static final Logger LOG = Logger.getLogger(FolderLock.class);

    /** A process must not open the file a second time: to close it then would end the lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;
    private @Nullable Object fileKey;

    FolderLock(Path path) {
        this.path = path;
    }

    /** Whether the lock is held, taken just now if it was free. */
    boolean acquire() throws IOException {
        if (lock != null) {
            return true;
        }
        if (!HELD_HERE.add(path)) {
            return false;
        }
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            fileKey = key();
        } finally {
            if (lock == null) {
                close();
                HELD_HERE.remove(path);
            }
        }
        return lock != null;
    }

    /** Whether it is still held: also a removed lock file is none, because another process can make a new one. */
    boolean isHeld() throws IOException {
        return lock != null && lock.isValid() && Objects.equals(key(), fileKey);
    }

    private @Nullable Object key() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException removed) {
            return null;
        }
    }

    @Override
    public void close() {
        boolean held = lock != null;
        lock = null;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debugf(e, "closing %s", path);
        }
        channel = null;
        if (held) {
            HELD_HERE.remove(path);
        }
    }
}
