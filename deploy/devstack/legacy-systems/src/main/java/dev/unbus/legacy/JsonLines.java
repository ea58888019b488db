package dev.unbus.legacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of records, one JSON document a line, that only grows. What was appended survives a kill of the process; a
 * line that the kill tore is cut off on the next start.
 *
 * @param <T> the type of the records
 */
public final class JsonLines<T> {

    private final Path file;
    private final Class<T> type;
    private final ObjectMapper mapper;

    /** Takes the file, whether it exists or not; its folder is created with the first record. */
    public JsonLines(Path file, Class<T> type, ObjectMapper mapper) {
        this.file = file;
        this.type = type;
        this.mapper = mapper;
    }

    /** All records in the order in which they were appended; throws {@link UncheckedIOException} for a damaged file. */
    public List<T> read() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            cutTornLine();
            var records = new ArrayList<T>();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                records.add(mapper.readValue(line, type));
            }
            return records;
        } catch (IOException damaged) {
            throw new UncheckedIOException("The file %s is damaged: move it away.".formatted(file), damaged);
        }
    }

    private void cutTornLine() throws IOException {
        var content = Files.readAllBytes(file);
        var end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        if (end < content.length) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
    }

    /** Appends one record; throws {@link UncheckedIOException} when the disk does not take it. */
    public void append(T line) {
        try (var channel = open()) {
            var bytes = ByteBuffer.wrap(bytes(line));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private byte[] bytes(T line) throws JsonProcessingException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mapper.writeValueAsBytes(line));
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Forgets every record. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
