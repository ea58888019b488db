package dev.unbus.cli.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one run: the brokers' data, the logs, the files to be read. */
final class Workplace {

    private final Path folder;

    Workplace(Path folder) {
        this.folder = folder;
        try {
            for (Path part : List.of(logs(), inbox(), brokers())) {
                Files.createDirectories(part);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + folder, unwritable);
        }
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** The folder of files, for pairs that begin with one. */
    Path inbox() {
        return folder.resolve("inbox");
    }

    /** The brokers' home. */
    Path brokers() {
        return folder.resolve("brokers");
    }

    Path database() {
        return folder.resolve("database");
    }

    /** An instance's home, its own. */
    Path instance(int number) {
        return folder.resolve("instance-" + number);
    }

    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException("cannot delete " + folder, kept);
        }
    }
}
