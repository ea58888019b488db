package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.CatalogInfoException;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.IntegrationFolders;
import dev.unbus.environment.PomVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The flows of a project: the folders {@code integrations/<team>/<flow>} that hold a {@code catalog-info.yaml}. */
public final class Project {

    private final Path root;
    private final IntegrationFolders folders;

    /** The project with that root. */
    public Project(Path root) {
        this.root = root;
        this.folders = new IntegrationFolders(root);
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
        Path folder = folders.of(id.team(), id.flow());
        Path descriptor = folder.resolve(IntegrationFolders.DESCRIPTOR);
        if (!Files.isRegularFile(descriptor)) {
            throw new ManifestException("there is no integration %s; there are: %s."
                    .formatted(id, ids().stream().map(IntegrationId::toString).collect(Collectors.joining(", "))));
        }
        CatalogInfo info = read(descriptor);
        if (!info.id().equals(id)) {
            throw new ManifestException(
                    descriptor + ":1: it declares " + info.id() + ", but its folder is that of " + id + ".");
        }
        return new Flow(descriptor, info, version(folder.resolve(IntegrationFolders.POM)));
    }

    private static String version(Path pom) {
        try {
            return PomVersion.of(pom).orElseThrow(() -> new ManifestException(pom + ":1: version is missing."));
        } catch (IOException unreadable) {
            throw new ManifestException(pom + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private List<IntegrationId> ids() {
        try {
            return folders.holding(IntegrationFolders.DESCRIPTOR).stream()
                    .map(folders.all()::relativize)
                    .map(names -> new IntegrationId(
                            names.getName(0).toString(), names.getName(1).toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new ManifestException(folders.all() + " cannot be read: " + unreadable.getMessage() + ".");
        } catch (IllegalArgumentException name) {
            throw new ManifestException(
                    folders.all() + " has a folder that names no integration: " + name.getMessage() + ".");
        }
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
