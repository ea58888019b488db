package dev.unbus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A secret of Kubernetes as a container sees it: links to files of a folder, which is exchanged as a whole. */
public final class MountedSecret {

    private static final String CURRENT = "..data";

    private final Path folder;

    /** Mounts it below a folder that is there. */
    public MountedSecret(Path folder) {
        this.folder = folder;
    }

    /** Has it hold that and nothing else. */
    public void put(String key, String value) {
        try {
            Path generation = Files.createDirectory(folder.resolve(".." + UUID.randomUUID()));
            Files.writeString(generation.resolve(key), value);
            exchange(generation.getFileName());
            Path link = file(key);
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, Path.of(CURRENT, key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it hold nothing. */
    public void clear() {
        try {
            Path generation = Files.createDirectory(folder.resolve(".." + UUID.randomUUID()));
            exchange(generation.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a key's value is read. */
    public Path file(String key) {
        return folder.resolve(key);
    }

    private void exchange(Path generation) throws IOException {
        Path next = Files.createSymbolicLink(folder.resolve("..data_tmp"), generation);
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }
}
