package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unbus deploy}. */
@Command(
        name = "deploy",
        description = {
            "Brings a version of a flow into an environment: starts it beside what runs, waits until it is ready and the catalog"
                    + " sees it, hands over, and lets the old instances finish what they have begun.",
            "Without --version that is the one in the flow's pom.xml, built when that is due.",
            "When it is not ready in time, what ran goes on, and this ends with 1 and the reason. A version that was deployed is"
                    + " kept in .unbus/releases and never changes; ./unbus up starts it again."
        })
public final class DeployCommand implements Callable<Integer> {

    private static final int MOST_INSTANCES = 20;

    private final Console console;
    private final Supplier<Installation> installation;

    @Mixin
    ChosenVersion chosen = new ChosenVersion();

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
        chosen.require(
                instances == null || (instances >= 1 && instances <= MOST_INSTANCES),
                "--instances is a number from 1 to " + MOST_INSTANCES);
        chosen.require(patienceSeconds == null || patienceSeconds >= 1, "--patience is a number of seconds from 1");
        Duration patience = patienceSeconds == null ? null : Duration.ofSeconds(patienceSeconds);
        Order order = chosen.order(Act.DEPLOY, instances, alongside, patience);
        new Rollout(installation.get(), console, order).run();
        return 0;
    }
}
