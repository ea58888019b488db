package dev.unbus.cli;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code unbus down}. */
@Command(
        name = "down",
        description = "Stops components, or all that runs when none is named, also of a flow whose folder is gone.")
final class DownCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "A component, as unbus status names it.")
    List<String> names = new ArrayList<>();

    DownCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        new Shutdown(installation.get(), console).run(names);
        return 0;
    }
}
