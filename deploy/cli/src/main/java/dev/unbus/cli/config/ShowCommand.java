package dev.unbus.cli.config;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Installation;
import dev.unbus.environment.Environment;
import dev.unbus.environment.Environments;
import dev.unbus.environment.FlowPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus config show}. */
@Command(
        name = "show",
        description = {
            "Shows what an environment gives an integration: replicas, resources, times, environment variables, and where each"
                    + " secret is, never its value."
        })
final class ShowCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "The environment.")
    String environment = "";

    @Parameters(index = "1", paramLabel = "TEAM/FLOW", description = "The integration.")
    String name = "";

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    ShowCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Path root = installation.get().root();
        Environment here = new Environments(root).named(environment);
        IntegrationId flow = ConfiguredFlows.of(root, here).one(name, spec);
        FlowPlan plan = here.plan(flow);
        Document document = new Document(
                flow,
                environment,
                PlanText.settings(plan),
                config(plan),
                secrets(plan, new SecretValues(root, System::getenv)));
        if (json) {
            console.result(Json.write(document));
        } else {
            print(document);
        }
        return 0;
    }

    private static Map<String, String> config(FlowPlan plan) {
        Map<String, String> shown = new TreeMap<>();
        plan.config().forEach((variable, value) -> shown.put(variable, String.valueOf(Drift.shown(variable, value))));
        return shown;
    }

    private static Map<String, Secret> secrets(FlowPlan plan, SecretValues values) {
        Map<String, Secret> shown = new TreeMap<>();
        plan.secrets()
                .forEach((variable, reference) ->
                        shown.put(variable, new Secret(reference.toString(), values.isReadable(reference))));
        return shown;
    }

    private void print(Document document) {
        console.result("%s in %s:".formatted(document.integration(), document.environment()));
        document.settings().forEach((setting, value) -> console.result("  " + setting + ": " + value));
        document.config().forEach((variable, value) -> console.result("  config " + variable + ": " + value));
        document.secrets()
                .forEach((variable, secret) -> console.result("  secret " + variable + ": " + secret.place()
                        + (secret.readable() ? "" : " (cannot be read here)")));
    }

    private record Secret(String place, boolean readable) {}

    private record Document(
            IntegrationId integration,
            String environment,
            Map<String, String> settings,
            Map<String, String> config,
            Map<String, Secret> secrets) {}
}
