package dev.unbus.esb.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts files into a folder, and remembers which: a later import replaces just those. */
public final class OutputFolder {

    /** The list of what was written, one path a line. */
    static final String WRITTEN = ".unbus-import";

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes files. Those of an earlier import that are not written anew are deleted; all others stay.
     *
     * @param files by path in the folder
     * @param overwrite whether the folder may hold something
     * @throws OutputException when the folder holds something and must not, or a path leaves it, or a file is there that is not ours
     */
    public static void write(Path folder, Map<String, byte[]> files, boolean overwrite) {
        OutputFolder output = new OutputFolder(folder);
        try {
            output.write(files, overwrite);
        } catch (IOException unwritable) {
            throw new OutputException(folder + " cannot be written: " + unwritable + ".", unwritable);
        }
    }

    private void write(Map<String, byte[]> files, boolean overwrite) throws IOException {
        if (!overwrite && Files.exists(folder) && !isEmpty()) {
            throw new OutputException(
                    folder
                            + " is not empty; name another folder, or say --overwrite, which replaces only what an import wrote.");
        }
        Set<String> before = before();
        for (String path : files.keySet()) {
            Path target = inside(path);
            if (Files.exists(target) && !before.contains(path)) {
                throw new OutputException(target + " is there and was not written by an import; move it away first.");
            }
        }
        before.removeAll(files.keySet());
        for (String gone : before) {
            delete(inside(gone));
        }
        Set<Path> made = new HashSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = inside(file.getKey());
            Path parent = Objects.requireNonNull(target.getParent());
            if (made.add(parent)) {
                Files.createDirectories(parent);
            }
            Files.write(target, file.getValue());
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(WRITTEN), new TreeSet<>(files.keySet()), StandardCharsets.UTF_8);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private Set<String> before() throws IOException {
        Path list = folder.resolve(WRITTEN);
        List<String> lines = Files.isRegularFile(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
        return new TreeSet<>(lines);
    }

    private Path inside(String path) {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new OutputException(path + " leaves the output folder; it is not written.");
        }
        return target;
    }

    /** Deletes a file, and the folders that are empty without it. */
    private void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (Path up = file.getParent();
                up != null && !up.equals(folder) && up.startsWith(folder);
                up = up.getParent()) {
            try (Stream<Path> content = Files.exists(up) ? Files.list(up) : Stream.of(up)) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(up);
        }
    }
}
