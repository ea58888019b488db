package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Installation;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unbus history}. */
@Command(
        name = "history",
        description = "Lists the deployments of a flow, the newest first, and tells the catalog what it missed.")
public final class HistoryCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Parameters(paramLabel = "TEAM/FLOW", description = "The flow.")
    String flow = "";

    @Option(names = "--env", paramLabel = "ENV", description = "Only those to this environment.")
    @Nullable
    String environment;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    /** The command for an installation. */
    public HistoryCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Installation here = installation.get();
        Console talk = json ? console.forJson() : console;
        Releases releases = new Releases(here, talk, Flows.named(here, flow));
        Journal journal = new Journal(releases.folder().resolve("journal.jsonl"));
        if (environment != null) {
            Flows.environment(here, environment);
        }
        Outstanding.tell(here, talk, journal);
        List<Deployment> deployments = journal.deployments().stream()
                .filter(one ->
                        environment == null || environment.equals(one.begun().environment()))
                .toList();
        if (json) {
            console.result(Json.write(new Document(deployments)));
        } else if (deployments.isEmpty()) {
            console.result(flow + " was never deployed");
        } else {
            console.result(row("STARTED", "ENV", "ACT", "VERSION", "BEFORE", "OUTCOME", "WHO", "COMMIT", "REASON"));
            deployments.forEach(one -> console.result(rowOf(one)));
        }
        return 0;
    }

    private static String rowOf(Deployment deployment) {
        Begun begun = deployment.begun();
        Ending ending = deployment.ending();
        String commit = deployment.commit();
        return row(
                begun.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                begun.environment(),
                begun.act().word(),
                begun.version(),
                orDash(begun.previousVersion()),
                ending.outcome().word(),
                begun.user(),
                commit == null ? "-" : commit.replaceAll("^([0-9a-f]{9})[0-9a-f]*", "$1"),
                orDash(ending.reason()));
    }

    private static String row(String... columns) {
        return String.format(
                Locale.ROOT, "%-20s  %-10s  %-8s  %-14s  %-14s  %-11s  %-10s  %-17s  %s", (Object[]) columns);
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private record Document(List<Deployment> deployments) {}
}
