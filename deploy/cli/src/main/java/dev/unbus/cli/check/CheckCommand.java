package dev.unbus.cli.check;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.project.ChosenFlows;
import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.Flows;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unbus check}. */
@Command(
        name = "check",
        description = {
            "Checks integrations before they are deployed, without building them: owner, descriptor, contracts, channels, secrets,"
                    + " guarantee, resources, ports, route ids and version. Prints every violation with its file and line and what"
                    + " to do; exit code 1 when there is one."
        })
public final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Mixin
    ChosenFlows chosen = new ChosenFlows();

    @Option(names = "--all", description = "Every integration of the project.")
    boolean all;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            description = "As they run in this environment; in all there are when not given.")
    @Nullable
    String environment;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "The commit with which versions are compared; when not given, where the branch left the main branch, or"
                            + " on it the last release of this machine.")
    @Nullable
    String since;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    /** The command on an installation. */
    public CheckCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        if (all != chosen.isEmpty()) {
            throw chosen.wrong("name integrations, as TEAM/FLOW, or --all of them");
        }
        Installation here = installation.get();
        List<Flow> flows = all ? Flows.of(here.root()).all() : chosen.in(here.root());
        Findings findings =
                new Check(here.root(), here.home().folder().resolve("releases"), environment, since).of(flows);
        if (json) {
            console.result(Json.write(Document.of(flows, findings)));
        } else {
            print(flows, findings);
        }
        return findings.violations().isEmpty() ? 0 : 1;
    }

    private void print(List<Flow> flows, Findings findings) {
        findings.violations().forEach(violation -> console.result(violation.toString()));
        findings.notes().forEach(note -> console.say("note: " + note));
        int violations = findings.violations().size();
        console.say("%d %s checked, %s"
                .formatted(
                        flows.size(),
                        flows.size() == 1 ? "integration" : "integrations",
                        violations == 0
                                ? "no violation"
                                : violations + (violations == 1 ? " violation" : " violations")));
    }

    private record Document(List<String> checked, List<Finding> violations, List<Finding> notes) {

        static Document of(List<Flow> flows, Findings findings) {
            return new Document(
                    flows.stream().map(flow -> flow.id().toString()).toList(), findings.violations(), findings.notes());
        }
    }
}
