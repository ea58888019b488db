package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars of a folder. */
final class JarFolder {

    private JarFolder() {}

    /** Their paths, sorted, so that a class path is the same each time. */
    static List<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(folder + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
