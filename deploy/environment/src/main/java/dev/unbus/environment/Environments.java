package dev.unbus.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The environments of a project: the folders of {@code deploy/environments} that hold an {@code environment.yaml}. */
public final class Environments {

    private static final String FILE = "environment.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?");

    private final Path root;
    private final Path folder;

    /** The environments of the project with that root. */
    public Environments(Path root) {
        this.root = root;
        this.folder = root.resolve("deploy/environments");
    }

    /** The folder in which each environment has one of its own, named as it is. */
    public Path folder() {
        return folder;
    }

    /** Their names, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(environment -> Files.isRegularFile(environment.resolve(FILE)))
                    .map(environment -> environment.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new EnvironmentException(folder + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    /**
     * The environment of that name.
     *
     * @throws EnvironmentException when there is none, with the names there are; or when its file breaks a rule
     */
    public Environment named(String name) {
        Path file = folder.resolve(name).resolve(FILE);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw new EnvironmentException("there is no environment %s; there are: %s."
                    .formatted(name, names().isEmpty() ? "none in " + folder : String.join(", ", names())));
        }
        return new EnvironmentFile(name, root, file).read();
    }
}
