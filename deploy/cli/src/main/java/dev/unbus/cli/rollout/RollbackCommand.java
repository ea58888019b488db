package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus rollback}. */
@Command(
        name = "rollback",
        description = {
            "Brings back the version of a flow that served before, in the same steps as a deployment.",
            "Called again it goes back further. Kept versions are not built; ./unbus history tells what there was."
        })
public final class RollbackCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "TEAM/FLOW", description = "The flow.")
    String flow = "";

    @Option(names = "--version", paramLabel = "V", description = "A kept version; the one before when not given.")
    @Nullable
    String version;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            defaultValue = "local",
            description = "A folder of deploy/environments; ${DEFAULT-VALUE} when not given.")
    String environment = "local";

    /** The command for an installation. */
    public RollbackCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Spelling.version(spec, version);
        new Rollout(installation.get(), console, new Order(flow, environment, Act.ROLLBACK, version, null, false, null))
                .run();
        return 0;
    }
}
