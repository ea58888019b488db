package dev.unbus.cli.catalog;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code unbus failed}: its parts are commands of their own. */
@Command(
        name = "failed",
        description = "Lists failed messages, shows one, replays or discards them.",
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class FailedCommand {

    private FailedCommand() {}

    /** The command with its parts, on an installation. */
    public static CommandLine with(Console console, Supplier<Installation> installation) {
        return new CommandLine(new FailedCommand())
                .addSubcommand(new ListCommand(console, installation))
                .addSubcommand(new ShowCommand(console, installation))
                .addSubcommand(new ReplayCommand(console, installation))
                .addSubcommand(new DiscardCommand(console, installation));
    }
}
