package dev.unbus.cli;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.ComponentLog;
import dev.unbus.cli.platform.Installation;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unbus logs}. */
@Command(name = "logs", description = "Prints a component's log since its last start.")
final class LogsCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Parameters(paramLabel = "NAME", description = "A component, as unbus status names it.")
    String name = "";

    @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
    boolean follow;

    LogsCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        new ComponentLog(installation.get(), name).copyTo(console.out(), follow);
        return 0;
    }
}
