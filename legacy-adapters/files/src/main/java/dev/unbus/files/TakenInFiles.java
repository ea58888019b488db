package dev.unbus.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that an inbox took in: JSON lines, only ever appended to and forced to disk. It is searched, not loaded, so
 * that it may grow for years. Camel's own file repository keeps keys only, drops the oldest, and does not force.
 */
final class TakenInFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path store;

    TakenInFiles(Path store) {
        this.store = store;
    }

    /** The file with that content, if one was taken in; the last, if it was more than one. */
    Optional<TakenIn> find(String fingerprint) {
        if (!Files.exists(store)) {
            return Optional.empty();
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(store), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains(fingerprint))
                    .flatMap(line -> Optional.ofNullable(parse(line)).stream())
                    .filter(entry -> entry.fingerprint().equals(fingerprint))
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for a line that a crash cut off: its file was not moved yet and is taken in again. */
    private static @Nullable TakenIn parse(String line) {
        try {
            return JSON.readValue(line, TakenIn.class);
        } catch (JsonProcessingException cutOff) {
            return null;
        }
    }

    /** Appends the entry and returns when it is on disk. */
    void add(TakenIn entry) {
        try (FileChannel channel =
                FileChannel.open(store, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            // A line that a crash cut off is ended first.
            String line = (endsWithinLine(channel, end) ? "\n" : "") + JSON.writeValueAsString(entry) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsWithinLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }
}
