package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import dev.unbus.scaffold.FlowName;
import dev.unbus.scaffold.Kind;
import dev.unbus.scaffold.Pair;
import dev.unbus.scaffold.Scaffold;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus new integration}. */
@Command(
        name = "integration",
        description = {
            "Writes an integration that builds, passes its tests and runs: route, records, translation, configuration, contract,"
                    + " descriptor, tests against real servers, README.",
            "KIND is jms, kafka, file, sftp, rest, soap, timer (a source only) or database."
        })
final class IntegrationCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "TEAM/FLOW",
            description = "The team that owns it and the business flow, as demo/price-feed.")
    String name = "";

    @Option(names = "--from", paramLabel = "KIND", required = true, description = "Where items come from.")
    String from = "";

    @Option(names = "--to", paramLabel = "KIND", required = true, description = "Where they go.")
    String to = "";

    @Option(
            names = "--standalone",
            paramLabel = "FOLDER",
            description = "Write it there, as a repository of its own on the published parent.")
    @Nullable
    Path standalone;

    IntegrationCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        CommandLine line = Usage.line(spec);
        FlowName flow = Usage.checked(line, () -> FlowName.parse(name));
        Pair pair = Usage.checked(line, () -> new Pair(Kind.parse(from), Kind.parse(to)));
        Path root = installation.get().root();
        Scaffold scaffold = new Scaffold(root);
        Path alone = standalone;
        if (alone == null) {
            Path folder = Usage.checked(line, () -> scaffold.add(flow, pair));
            console.result("%s is in %s (%s)."
                    .formatted(flow, root.relativize(folder), pair.guarantee().label()));
            console.say("Next: ./unbus dev %s, or ./unbus up --only %s; ./mvnw -pl integrations/%s -am verify tests it."
                    .formatted(flow, flow, flow));
        } else {
            Path folder = Usage.checked(line, () -> scaffold.standalone(flow, pair, alone));
            console.result(
                    "%s is in %s (%s).".formatted(flow, folder, pair.guarantee().label()));
            console.say("Next: ./mvnw verify, there.");
        }
        return 0;
    }
}
