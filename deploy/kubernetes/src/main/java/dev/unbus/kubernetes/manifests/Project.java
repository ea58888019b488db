package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.CatalogInfoException;
import dev.unbus.catalog.model.IntegrationId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flows of a project: the folders {@code integrations/<team>/<flow>} that hold a {@code catalog-info.yaml}. */
public final class Project {

    private static final String DESCRIPTOR = "catalog-info.yaml";

    private final Path root;

    /** The project with that root. */
    public Project(Path root) {
        this.root = root;
    }

    /** The folder of the project. */
    public Path root() {
        return root;
    }

    /**
     * All its flows, sorted.
     *
     * @throws ManifestException when one breaks a rule
     */
    public List<Flow> flows() {
        return ids().stream().map(this::flow).toList();
    }

    /**
     * One flow.
     *
     * @throws ManifestException when there is none of that name, with the names there are; or when it breaks a rule
     */
    public Flow flow(IntegrationId id) {
        Path folder = folder(id);
        Path descriptor = folder.resolve(DESCRIPTOR);
        if (!Files.isRegularFile(descriptor)) {
            throw new ManifestException("there is no integration %s; there are: %s."
                    .formatted(id, ids().stream().map(IntegrationId::toString).collect(Collectors.joining(", "))));
        }
        CatalogInfo info = read(descriptor);
        if (!info.id().equals(id)) {
            throw new ManifestException(
                    descriptor + ":1: it declares " + info.id() + ", but its folder is that of " + id + ".");
        }
        return new Flow(descriptor, info, PomVersion.of(folder.resolve("pom.xml")));
    }

    private List<IntegrationId> ids() {
        Path folder = root.resolve("integrations");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> descriptors = Files.find(folder, 3, (file, facts) -> file.endsWith(DESCRIPTOR))) {
            return descriptors
                    .map(folder::relativize)
                    .filter(file -> file.getNameCount() == 3)
                    .map(file -> new IntegrationId(
                            file.getName(0).toString(), file.getName(1).toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new ManifestException(folder + " cannot be read: " + unreadable.getMessage() + ".");
        } catch (IllegalArgumentException name) {
            throw new ManifestException(folder + " has a folder that names no integration: " + name.getMessage() + ".");
        }
    }

    private Path folder(IntegrationId id) {
        return root.resolve("integrations").resolve(id.team()).resolve(id.flow());
    }

    private static CatalogInfo read(Path descriptor) {
        try (InputStream content = Files.newInputStream(descriptor)) {
            return CatalogInfo.read(content, descriptor.toString());
        } catch (CatalogInfoException rule) {
            throw new ManifestException(rule.getMessage() + ".");
        } catch (IOException unreadable) {
            throw new ManifestException(descriptor + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }
}
