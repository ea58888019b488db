package dev.unbus.cli.project;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The integrations of a project: every folder {@code integrations/<team>/<flow>} with a pom or a descriptor, by name. */
public final class Flows {

    private final List<Flow> all;

    private Flows(List<Flow> all) {
        this.all = all;
    }

    /**
     * The integrations below a project's folder.
     *
     * @throws CommandFailure when the folder cannot be read, or one below has a name that no team or flow can have
     */
    public static Flows of(Path root) {
        Path integrations = root.resolve(Flow.INTEGRATIONS);
        if (!Files.isDirectory(integrations)) {
            return new Flows(List.of());
        }
        try (Stream<Path> folders = Files.find(integrations, 2, (folder, facts) -> facts.isDirectory())) {
            return new Flows(
                    folders.filter(folder -> integrations.relativize(folder).getNameCount() == 2)
                            .filter(Flows::isModule)
                            .map(folder -> new Flow(id(integrations.relativize(folder)), root))
                            .sorted((one, other) -> one.id().compareTo(other.id()))
                            .toList());
        } catch (IOException unreadable) {
            throw new CommandFailure(integrations + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static boolean isModule(Path folder) {
        return Files.exists(folder.resolve("pom.xml")) || Files.exists(folder.resolve("catalog-info.yaml"));
    }

    private static IntegrationId id(Path names) {
        try {
            return new IntegrationId(
                    names.getName(0).toString(), names.getName(1).toString());
        } catch (IllegalArgumentException rule) {
            throw new CommandFailure(
                    "%s/%s: %s; rename the folder.".formatted(Flow.INTEGRATIONS, names, rule.getMessage()), rule);
        }
    }

    /** All of them. */
    public List<Flow> all() {
        return all;
    }

    /** The one of that name. */
    public Optional<Flow> named(String name) {
        return all.stream().filter(flow -> flow.id().toString().equals(name)).findFirst();
    }

    /** Their names in one line. */
    public String names() {
        return all.isEmpty()
                ? "none"
                : all.stream().map(flow -> flow.id().toString()).collect(Collectors.joining(", "));
    }
}
