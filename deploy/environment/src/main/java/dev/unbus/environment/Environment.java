package dev.unbus.environment;

import dev.unbus.catalog.model.IntegrationId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An environment: a place in which flows run, such as {@code local} or {@code production}. */
public final class Environment {

    private final String name;
    private final Path root;
    private final Path file;
    private final EnvironmentValues values;
    private final Lines lines;

    Environment(String name, Path root, Path file, EnvironmentValues values, Lines lines) {
        this.name = name;
        this.root = root;
        this.file = file;
        this.values = values;
        this.lines = lines;
    }

    /** Its name, which is that of its folder. */
    public String name() {
        return name;
    }

    /** The file that describes it. */
    public Path file() {
        return file;
    }

    /** Where a file is that it names: relative to the project's root, or absolute. */
    public Path locate(String named) {
        return root.resolve(named).toAbsolutePath().normalize();
    }

    /** What runs its flows. */
    public TargetKind target() {
        return values.target();
    }

    /** The catalog that watches it. */
    public Optional<CatalogAddress> catalog() {
        return Optional.ofNullable(values.catalog());
    }

    /**
     * Where its images are.
     *
     * @throws EnvironmentException when it names none
     */
    public ImageSettings image() {
        ImageSettings image = values.image();
        if (image == null) {
            throw new EnvironmentException(file + ":1: image is missing; it names registry and base.");
        }
        return image;
    }

    /** The namespace of a team's flows. */
    public String namespace(String team) {
        return values.namespacePrefix() + team;
    }

    /** The systems that flows talk to, by name. */
    public Map<String, SystemPlace> systems() {
        return values.systems();
    }

    /** What the manifests of a cluster name beside the flows; nothing when the file says nothing of it. */
    public ClusterSettings cluster() {
        return values.cluster();
    }

    /** The flows that it says something of. */
    public Map<IntegrationId, FlowSettings> flows() {
        return values.flows();
    }

    /** How that flow runs here; one that the file does not name runs as all do. */
    public FlowPlan plan(IntegrationId flow) {
        FlowSettings own = values.flows().getOrDefault(flow, FlowSettings.NONE);
        FlowSettings all = new FlowSettings(null, null, null, null, values.config(), values.secrets());
        return FlowPlan.of(own.over(values.defaults().over(all)));
    }

    /**
     * The line in which it says a variable of a flow: with the flow, among the defaults, or at the top.
     *
     * @param section {@code config} or {@code secrets}
     */
    public int lineOf(IntegrationId flow, String section, String variable) {
        FlowSettings own = values.flows().getOrDefault(flow, FlowSettings.NONE);
        if (own.says(variable)) {
            return line("flows", flow.toString(), section, variable);
        }
        return values.defaults().says(variable) ? line("defaults", section, variable) : line(section, variable);
    }

    /**
     * The line of a field, counted from 1; of the nearest one around it when it is not there.
     *
     * @param path the names of the fields from the top, such as {@code "flows", "orders/order-intake", "replicas"}
     */
    public int line(String... path) {
        return lines.of(path);
    }
}
