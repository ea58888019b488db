package dev.unbus.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Lets one deployment of a flow happen at a time; the operating system takes it back when a command dies. */
final class FlowLock implements AutoCloseable {

    private final FileChannel channel;

    private FlowLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws CommandFailure when somebody has it, with who and since when
     */
    static FlowLock take(Path folder, String flow) {
        Path file = folder.resolve("deploying.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CommandFailure(
                        "%s is being deployed: %s; wait until that has ended.".formatted(flow, holder(file)));
            }
            return new FlowLock(channel);
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

    private static String holder(Path file) throws IOException {
        try {
            Holder holder = Json.read(Files.readString(file), Holder.class);
            return "%s of %s to %s by %s since %s (pid %d)"
                    .formatted(
                            holder.act().word(),
                            holder.version(),
                            holder.environment(),
                            holder.user(),
                            holder.since().truncatedTo(ChronoUnit.SECONDS),
                            holder.pid());
        } catch (JsonProcessingException justBeginning) {
            return "somebody has just begun";
        }
    }

    /** Writes who has it, for those who come meanwhile. */
    void sign(Begun begun) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Json.write(Holder.of(begun)).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write who deploys " + begun.integration(), unwritable);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException("cannot let go of the lock", unclosable);
        }
    }

    private record Holder(String user, long pid, Instant since, Act act, String version, String environment) {

        static Holder of(Begun begun) {
            return new Holder(
                    begun.user(), begun.pid(), begun.startedAt(), begun.act(), begun.version(), begun.environment());
        }
    }
}
