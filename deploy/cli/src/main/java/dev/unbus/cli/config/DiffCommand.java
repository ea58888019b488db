package dev.unbus.cli.config;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Installation;
import dev.unbus.environment.Environment;
import dev.unbus.environment.Environments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus config diff}. */
@Command(
        name = "diff",
        description = {
            "Shows the drift between two environments: replicas, resources, times, environment variables, and the places of secrets."
                    + " The values of secrets are told as equal or different where both can be read here, and never shown."
        })
final class DiffCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "The one environment.")
    String from = "";

    @Parameters(index = "1", paramLabel = "ENV", description = "The other environment.")
    String to = "";

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "TEAM/FLOW",
            description = "Just these integrations; all when none is named.")
    List<String> names = new ArrayList<>();

    @Option(names = "--fail-on-drift", description = "End with 1 when there is any.")
    boolean failOnDrift;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    DiffCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Path root = installation.get().root();
        Environments environments = new Environments(root);
        Environment one = environments.named(from);
        Environment other = environments.named(to);
        Drift drift = new Drift(new SecretValues(root, System::getenv));
        List<FlowDrift> flows = ConfiguredFlows.of(root, one, other).chosen(names, spec).stream()
                .map(flow -> new FlowDrift(flow, drift.between(one.plan(flow), other.plan(flow))))
                .toList();
        boolean any = flows.stream().anyMatch(flow -> !flow.differences().isEmpty());
        if (json) {
            console.result(Json.write(new Document(from, to, any, flows)));
        } else {
            print(flows, any);
        }
        return any && failOnDrift ? 1 : 0;
    }

    private void print(List<FlowDrift> flows, boolean any) {
        if (!any) {
            console.result("%s and %s do not differ.".formatted(from, to));
            return;
        }
        Set<Difference> common = FlowDrift.common(flows);
        if (flows.size() > 1 && !common.isEmpty()) {
            console.result("every integration, %s → %s:".formatted(from, to));
            common.forEach(difference -> console.result("  " + difference));
        }
        for (FlowDrift flow : flows) {
            List<Difference> own = flow.differences().stream()
                    .filter(difference -> flows.size() == 1 || !common.contains(difference))
                    .toList();
            if (!own.isEmpty()) {
                console.result("%s, %s → %s:".formatted(flow.integration(), from, to));
                own.forEach(difference -> console.result("  " + difference));
            }
        }
    }

    private record Document(String from, String to, boolean drift, List<FlowDrift> integrations) {}

    private record FlowDrift(IntegrationId integration, List<Difference> differences) {

        /** What all have in common. */
        static Set<Difference> common(List<FlowDrift> flows) {
            Set<Difference> common = new LinkedHashSet<>(flows.get(0).differences());
            flows.forEach(flow -> common.retainAll(flow.differences()));
            return common;
        }
    }
}
