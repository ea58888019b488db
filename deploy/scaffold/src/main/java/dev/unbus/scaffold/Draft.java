package dev.unbus.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that is written beside its place and moved there whole, so that nobody sees a part of it. */
final class Draft implements AutoCloseable {

    private final Path target;
    private final Path draft;

    /** A draft of a folder that does not exist yet; those above it are made. */
    Draft(Path target) throws IOException {
        this.target = target;
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        this.draft = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
    }

    Draft write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = draft.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        return this;
    }

    /** Copies a file with its permissions, or a folder with all that is in it. */
    Draft copy(Path source, String place) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                Path copy = draft.resolve(place).resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return this;
    }

    /** Moves the folder to its place. */
    void publish() throws IOException {
        Files.setPosixFilePermissions(draft, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not published. */
    @Override
    public void close() {
        delete(draft);
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot delete " + folder, undeletable);
        }
    }
}
