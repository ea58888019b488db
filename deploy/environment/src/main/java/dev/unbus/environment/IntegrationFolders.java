package dev.unbus.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of a project's integrations, {@code integrations/<team>/<flow>}. */
public final class IntegrationFolders {

    /** The file that describes an integration. */
    public static final String DESCRIPTOR = "catalog-info.yaml";

    /** The file that Maven reads. */
    public static final String POM = "pom.xml";

    private static final int DEPTH = 2;

    private final Path all;

    /** Those of the project with that root. */
    public IntegrationFolders(Path root) {
        this.all = root.resolve("integrations");
    }

    /** The folder that holds a folder a team. */
    public Path all() {
        return all;
    }

    /** The folder of an integration, whether it is there or not. */
    public Path of(String team, String flow) {
        return all.resolve(team).resolve(flow);
    }

    /**
     * Those that hold at least one of these files, sorted; none where there are no integrations.
     *
     * @throws IOException when a folder cannot be read
     */
    public List<Path> holding(String... files) throws IOException {
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(all, DEPTH, (path, facts) -> facts.isDirectory())) {
            return found.filter(folder -> all.relativize(folder).getNameCount() == DEPTH)
                    .filter(folder -> Stream.of(files).map(folder::resolve).anyMatch(Files::isRegularFile))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
