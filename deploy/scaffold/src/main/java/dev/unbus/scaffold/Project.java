package dev.unbus.scaffold;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.CatalogInfoException;
import dev.unbus.environment.IntegrationFolders;
import dev.unbus.environment.PomVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The project that new integrations are added to: what there is already. */
final class Project {

    private static final int FIRST_PORT = 8_107;

    private final Path root;
    private final IntegrationFolders folders;

    Project(Path root) {
        this.root = root;
        this.folders = new IntegrationFolders(root);
    }

    Path integrations() {
        return folders.all();
    }

    Path folder(FlowName name) {
        return folders.of(name.team(), name.flow());
    }

    /** The version of the parent of all integrations. */
    String platformVersion() {
        Path pom = integrations().resolve(IntegrationFolders.POM);
        try {
            return PomVersion.of(pom)
                    .orElseThrow(() -> ScaffoldException.inTheWay(
                            "integrations/pom.xml names no version of its parent; correct it first."));
        } catch (IOException unreadable) {
            throw ScaffoldException.inTheWay(pom + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** The lowest port, from 8107 on, that no integration declares. */
    int freePort() {
        Set<Integer> taken = new TreeSet<>();
        for (Path module : modules()) {
            port(module.resolve(IntegrationFolders.DESCRIPTOR)).ifPresent(taken::add);
        }
        int port = FIRST_PORT;
        while (taken.contains(port)) {
            port++;
        }
        return port;
    }

    /** The port that the descriptor of an integration declares. */
    Optional<Integer> declaredPort(FlowName name) {
        return port(folder(name).resolve(IntegrationFolders.DESCRIPTOR));
    }

    /** The integration of another team whose artifact has the same name. */
    Optional<Path> sameArtifact(FlowName name) {
        return modules().stream()
                .filter(module -> module.getFileName().toString().equals(name.flow()))
                .map(integrations()::relativize)
                .findFirst();
    }

    private List<Path> modules() {
        try {
            return folders.holding(IntegrationFolders.POM);
        } catch (IOException unreadable) {
            throw ScaffoldException.inTheWay(
                    integrations() + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private Optional<Integer> port(Path descriptor) {
        if (!Files.isRegularFile(descriptor)) {
            return Optional.empty();
        }
        String source = root.relativize(descriptor).toString();
        try (InputStream content = Files.newInputStream(descriptor)) {
            return CatalogInfo.read(content, source).localPort().stream()
                    .boxed()
                    .findFirst();
        } catch (CatalogInfoException unsound) {
            throw ScaffoldException.inTheWay(
                    "the ports that are taken cannot be known: " + unsound.getMessage(), unsound);
        } catch (IOException unreadable) {
            throw ScaffoldException.inTheWay(source + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw ScaffoldException.inTheWay(file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
