package dev.unbus.cli.config;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.Flows;
import dev.unbus.environment.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The integrations that environments can be asked about: those of the project and those that they name themselves. */
final class ConfiguredFlows {

    private final Set<IntegrationId> all = new TreeSet<>();

    private ConfiguredFlows() {}

    static ConfiguredFlows of(Path root, Environment... environments) {
        ConfiguredFlows flows = new ConfiguredFlows();
        Flows.of(root).all().stream().map(Flow::id).forEach(flows.all::add);
        for (Environment environment : environments) {
            flows.all.addAll(environment.flows().keySet());
        }
        return flows;
    }

    /** Those of these names; all when there is no name. */
    List<IntegrationId> chosen(List<String> names, @Nullable CommandSpec command) {
        if (names.isEmpty()) {
            return List.copyOf(all);
        }
        return names.stream().distinct().map(name -> one(name, command)).toList();
    }

    IntegrationId one(String name, @Nullable CommandSpec command) {
        if (command == null) {
            throw new IllegalStateException("Picocli sets the specification");
        }
        return all.stream()
                .filter(flow -> flow.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "there is no integration %s; there are: %s"
                                .formatted(
                                        name,
                                        all.stream()
                                                .map(IntegrationId::toString)
                                                .collect(Collectors.joining(", ")))));
    }
}
