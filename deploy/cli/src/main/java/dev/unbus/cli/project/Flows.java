package dev.unbus.cli.project;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.environment.IntegrationFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        IntegrationFolders folders = new IntegrationFolders(root);
        try {
            return new Flows(folders.holding(IntegrationFolders.POM, IntegrationFolders.DESCRIPTOR).stream()
                    .map(folder -> new Flow(id(folders.all().relativize(folder)), root))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList());
        } catch (IOException unreadable) {
            throw new CommandFailure(folders.all() + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
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
