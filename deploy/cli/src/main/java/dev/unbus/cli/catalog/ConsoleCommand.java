package dev.unbus.cli.catalog;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code unbus console}. */
@Command(
        name = "console",
        description = "Prints an address of the console that signs a browser in: once, within ten minutes.")
public final class ConsoleCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    /** The command on an installation. */
    public ConsoleCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        console.result(ConsoleAddress.of(CatalogAccess.of(installation.get())));
        return 0;
    }
}
