package dev.unbus.cli.config;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code unbus config}. */
@Command(name = "config", description = "Shows what environments give integrations, and where two of them differ.")
public final class ConfigCommand {

    private ConfigCommand() {}

    /** The command with its parts, on an installation. */
    public static CommandLine with(Console console, Supplier<Installation> installation) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new DiffCommand(console, installation))
                .addSubcommand(new ShowCommand(console, installation));
    }
}
