package dev.unbus.files;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unbus.delivery.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads small texts in the tests. */
final class Reading {

    private Reading() {}

    static List<FileRecord> all(RecordFormat format, byte[] bytes, Bounds bounds) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.read(new ByteArrayInputStream(bytes), bounds)) {
            reader.forEachRemaining(records::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    static List<FileRecord> all(RecordFormat format, String text) {
        return all(format, text.getBytes(StandardCharsets.UTF_8), Bounds.defaults());
    }

    static RejectedException rejection(RecordFormat format, byte[] bytes, Bounds bounds) {
        return catchThrowableOfType(RejectedException.class, () -> all(format, bytes, bounds));
    }

    static RejectedException rejection(RecordFormat format, String text) {
        return rejection(format, text.getBytes(StandardCharsets.UTF_8), Bounds.defaults());
    }
}
