package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.Environment;
import dev.unbus.environment.Environments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of what the project declares, in which a test can change something. */
final class TestProject {

    static final Path REAL = Path.of("../..");

    private final Path root;

    TestProject(Path root) {
        this.root = root;
        copy("integrations", "catalog-info.yaml", "pom.xml");
        copy("deploy/environments", "environment.yaml");
    }

    Path root() {
        return root;
    }

    Project project() {
        return new Project(root);
    }

    Environment environment(String name) {
        return new Environments(root).named(name);
    }

    EnvironmentManifests manifests(String environment) {
        return new EnvironmentManifests(project(), environment(environment));
    }

    Flow flow(String id) {
        return project().flow(IntegrationId.parse(id));
    }

    TestProject change(String file, String from, String to) throws IOException {
        String before = Files.readString(root.resolve(file));
        if (!before.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        Files.writeString(root.resolve(file), before.replace(from, to));
        return this;
    }

    /** The rendered files of the environment that differ, by their paths below its folder. */
    List<String> differing(String environment) {
        return manifests(environment).all().stream()
                .flatMap(folder -> folder.differences().stream())
                .map(difference -> difference.substring("deploy/environments/".length()))
                .toList();
    }

    void write(String environment) {
        manifests(environment).all().forEach(ManifestFolder::write);
    }

    private void copy(String folder, String... names) {
        try (Stream<Path> files = Files.find(REAL.resolve(folder), 3, (file, facts) -> List.of(names)
                .contains(file.getFileName().toString()))) {
            for (Path file : files.toList()) {
                Path copy = root.resolve(REAL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
