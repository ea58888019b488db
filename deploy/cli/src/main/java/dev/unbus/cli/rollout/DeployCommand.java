package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus deploy}. */
@Command(
        name = "deploy",
        description = {
            "Brings a version of a flow into an environment: starts it beside what runs, waits until it is ready and the catalog"
                    + " sees it, hands over, and lets the old instances finish what they have begun.",
            "When it is not ready in time, what ran goes on, and this ends with 1 and the reason. A version that was deployed is"
                    + " kept in .unbus/releases and never changes; ./unbus up starts it again."
        })
public final class DeployCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "TEAM/FLOW", description = "The flow.")
    String flow = "";

    @Option(
            names = "--version",
            paramLabel = "V",
            description =
                    "A kept version, or the one in its pom.xml; the latter when not given, built when that is due.")
    @Nullable
    String version;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            defaultValue = "local",
            description = "A folder of deploy/environments; ${DEFAULT-VALUE} when not given.")
    String environment = "local";

    @Option(names = "--instances", paramLabel = "N", description = "How many; as the environment says when not given.")
    @Nullable
    Integer instances;

    @Option(
            names = "--alongside",
            description = {
                "Leave what runs beside it. Callers that name no version stay with what they had; those that send the header"
                        + " Unbus-Version or call below /@VERSION/ are served by that version; consumers share the work.",
                "The next deployment without it ends the others."
            })
    boolean alongside;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long it may take until it is ready; as the environment says when not given.")
    @Nullable
    Integer patienceSeconds;

    /** The command for an installation. */
    public DeployCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Spelling.version(spec, version);
        Spelling.instances(spec, instances);
        Spelling.patience(spec, patienceSeconds);
        Duration patience = patienceSeconds == null ? null : Duration.ofSeconds(patienceSeconds);
        new Rollout(
                        installation.get(),
                        console,
                        new Order(flow, environment, Act.DEPLOY, version, instances, alongside, patience))
                .run();
        return 0;
    }
}
