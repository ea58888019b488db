package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unbus rollback}. */
@Command(
        name = "rollback",
        description = {
            "Brings back the version of a flow that served before, or the one that --version names, in the same steps as a"
                    + " deployment.",
            "Called again it goes back further. Kept versions are not built; ./unbus history tells what there was."
        })
public final class RollbackCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Mixin
    ChosenVersion chosen = new ChosenVersion();

    /** The command for an installation. */
    public RollbackCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Order order = chosen.order(Act.ROLLBACK, null, false, null);
        new Rollout(installation.get(), console, order).run();
        return 0;
    }
}
