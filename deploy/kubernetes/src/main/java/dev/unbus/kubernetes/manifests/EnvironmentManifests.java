package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.CatalogSettings;
import dev.unbus.environment.Environment;
import dev.unbus.environment.TargetKind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders of rendered manifests of an environment: one a flow, one a team, one for the catalog. */
public final class EnvironmentManifests {

    /** The folder of a team beside those of its flows. */
    static final String TEAM_FOLDER = "team";

    private static final String CATALOG_FOLDER = "catalog";

    private final Project project;
    private final Environment environment;
    private final Path folder;

    /** Those of that environment, rendered into the folder in which its file is. */
    public EnvironmentManifests(Project project, Environment environment) {
        this.project = project;
        this.environment = environment;
        this.folder = environment.file().resolveSibling("").toAbsolutePath().normalize();
    }

    /**
     * The folder of a flow.
     *
     * @param version the version that is rendered; null for that of its pom
     * @throws ManifestException when there is no such flow, or what is to be rendered breaks a rule
     */
    public ManifestFolder flow(IntegrationId id, @Nullable String version) {
        Flow flow = project.flow(id);
        if (id.flow().equals(TEAM_FOLDER)) {
            throw new ManifestException(flow.descriptor() + ":1: a flow cannot be called " + TEAM_FOLDER
                    + ", since that is the folder of its team's own manifests.");
        }
        FlowManifests manifests = FlowManifests.render(flow, environment, version == null ? flow.version() : version);
        String command = id + " --env " + environment.name() + (version == null ? "" : " --version " + version);
        return folder(folder.resolve(id.team()).resolve(id.flow()), command, manifests.resources());
    }

    /**
     * All folders: of flows, teams and catalog, and those that hold what is no longer rendered.
     *
     * @throws ManifestException when what is to be rendered breaks a rule
     */
    public List<ManifestFolder> all() {
        List<Flow> flows = project.flows();
        List<String> teams =
                flows.stream().map(flow -> flow.id().team()).distinct().toList();
        List<ManifestFolder> folders = new ArrayList<>();
        flows.forEach(flow -> folders.add(flow(flow.id(), null)));
        if (environment.target() == TargetKind.KUBERNETES) {
            teams.forEach(team -> folders.add(team(team)));
            CatalogSettings catalog = environment.cluster().catalog();
            if (catalog != null) {
                folders.add(all(CATALOG_FOLDER, new CatalogManifests(environment, catalog, teams).render()));
            }
        }
        folders.addAll(abandoned(folders));
        return List.copyOf(folders);
    }

    private ManifestFolder team(String team) {
        return all(team + "/" + TEAM_FOLDER, new TeamManifests(environment, team).render());
    }

    private ManifestFolder all(String name, List<HasMetadata> resources) {
        return folder(folder.resolve(name), "--all --env " + environment.name(), resources);
    }

    private ManifestFolder folder(Path place, String command, List<HasMetadata> resources) {
        return new ManifestFolder(project.root(), place, command, resources);
    }

    private List<ManifestFolder> abandoned(List<ManifestFolder> rendered) {
        Set<Path> known = rendered.stream().map(ManifestFolder::folder).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.find(folder, 2, (path, facts) -> facts.isDirectory())) {
            return folders.filter(path -> !known.contains(path) && ManifestFolder.holdsManifests(path))
                    .sorted()
                    .map(path -> folder(path, "--all", List.of()))
                    .toList();
        } catch (IOException unreadable) {
            throw new ManifestException(folder + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }
}
